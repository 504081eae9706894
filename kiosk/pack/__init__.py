"""The pack: the one file that authoring writes and the player shows. Standard library only."""

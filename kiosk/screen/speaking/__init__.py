"""Reading aloud: what a page says, how it is pronounced, and the engines that say it."""

"""What staff see behind their door. It needs no content: it must open when everything else is broken."""

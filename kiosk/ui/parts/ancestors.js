.pragma library

// Whether an item is an area, or stands somewhere inside it.
function isWithin(item, area) {
    for (let above = item; above; above = above.parent) {
        if (above === area)
            return true;
    }
    return false;
}

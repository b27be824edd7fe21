# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## The map and the timeline, in a browser.

console-map = Map
map-note = What happened in a time, as the map has it: every place as an area, every registered line and zone. The map adds nothing to the tables below it.
map-disclaimer = No boundary or name of any state is on this map. A line or zone on it is one registered version, with whose it is; drawing it says nothing of its status. An incident may have been anywhere in its area.
map-source = Land and places: { $source }.
map-alone = The map alone, and what stands on it as a table
map-draw = Draw a map that can be moved (about 0.5 MB)
map-failed = This browser draws no such map; the drawing below shows the same.
map-keys = Arrows move the map, plus and minus change its scale, Shift and dragging opens a piece of it.
map-nearer = Nearer
map-farther = Farther
map-here = Only what this map shows
map-anywhere = Anywhere
map-in-area = Only what has its middle in this piece of ground:
map-count = Incidents: { $count }; of these nobody says where: { $unplaced }.
map-areas = Areas
map-cells = Counted by piece of ground
map-cells-note = There are too many for one map. Each number opens the list behind it.
map-cell = Piece of ground (west, south, east, north)
map-how-many = Incidents
map-lines = Lines, as registered
map-zones = Zones, as registered
map-no-lines = No line or zone is registered in this view.
map-nothing = Nothing that happened in this time has a place in this view. Choose a longer time.
map-overview = When incidents began
map-overview-note = Each column is so many days and opens them. Drag over several to look at these; with the keyboard, arrows move an end, with Shift both.
map-from = First day
map-to = Last day
map-open = Open
map-loading = Being read …

## `sulh basemap`.

basemap-none = No tiles of the operator lie under the map.
basemap-there = Tiles lie under the map (west, south, east, north: { $sides }); of these layers are drawn: { $drawn }.
basemap-left-out = Not drawn: { $layers }.

"""What a person takes along or looks at: letters, the booklet, the map, the drawing of the rules."""

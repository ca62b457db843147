"""The page script. It is read and compiled again for each visitor, so all that it does is to call the page."""

from guide.web.citizen.pages import main

main()

# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

# `cpack -G DEB` in a build of the preset package makes two packages: charla and charla-server. tools/check-packages does
# all of it, and tries them.

set(CHARLA_MAINTAINER "The Charla authors <charla@packages.example.org>" CACHE STRING "Who answers for the packages")
set(CHARLA_PACKAGE_RELEASE 1)
set(CHARLA_RELEASED "Sun, 22 Nov 2026 12:00:00 +0000") # of this version; not the clock, so that a build can be had again

# charla_pack(<result> FILE…): each as FILE.gz, the same each time, as Debian wants manuals and changelogs.
find_program(GZIP gzip REQUIRED)
mark_as_advanced(GZIP)
function(charla_pack result)
    set(packed)
    foreach(file IN LISTS ARGN)
        add_custom_command(OUTPUT ${file}.gz COMMAND ${GZIP} -9nkf ${file} DEPENDS ${file} VERBATIM)
        list(APPEND packed ${file}.gz)
    endforeach()
    set(${result} ${packed} PARENT_SCOPE)
endfunction()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME charla)
set(CPACK_PACKAGE_VENDOR Charla)
set(CPACK_PACKAGE_CONTACT "${CHARLA_MAINTAINER}")
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/packages)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL desktop server)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE ${CHARLA_PACKAGE_RELEASE})
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

# The first line of a description is what lists show. Besides the libraries, which are found by themselves: the driver of the
# database is loaded at run time.
set(CPACK_DEBIAN_DESKTOP_PACKAGE_NAME charla)
set(CPACK_DEBIAN_DESKTOP_PACKAGE_SECTION net)
set(CPACK_DEBIAN_DESKTOP_PACKAGE_DEPENDS libqt6sql6-sqlite)
set(CPACK_DEBIAN_DESKTOP_PACKAGE_RECOMMENDS
    "avahi-daemon, fonts-noto-color-emoji, qt6-image-formats-plugins, qt6-translations-l10n, qt6-wayland")
set(CPACK_DEBIAN_DESKTOP_PACKAGE_SUGGESTS charla-server)
set(CPACK_DEBIAN_DESKTOP_DESCRIPTION "chat for the people in one place, without internet
One person hosts a room server from a window, and the others join it over
the local network, by this program or by a browser: a class, a workshop, an
office, a camp. There are no accounts, and nothing leaves the place.
.
Rooms and private talks have a history that is kept and can be searched,
files and pictures go with messages, and the way is encrypted. The program
speaks English, Spanish, Italian, Chinese and Russian.")
set(CPACK_DEBIAN_SERVER_PACKAGE_NAME charla-server)
set(CPACK_DEBIAN_SERVER_PACKAGE_SECTION net)
set(CPACK_DEBIAN_SERVER_PACKAGE_DEPENDS libqt6sql6-sqlite)
set(CPACK_DEBIAN_SERVER_PACKAGE_RECOMMENDS avahi-daemon)
set(CPACK_DEBIAN_SERVER_PACKAGE_SUGGESTS charla)
set(CPACK_DEBIAN_SERVER_PACKAGE_CONTROL_EXTRA
    ${CMAKE_CURRENT_SOURCE_DIR}/debian/server/conffiles
    ${CMAKE_CURRENT_SOURCE_DIR}/debian/server/postinst
    ${CMAKE_CURRENT_SOURCE_DIR}/debian/server/postrm
    ${CMAKE_CURRENT_SOURCE_DIR}/debian/server/prerm)
set(CPACK_DEBIAN_SERVER_DESCRIPTION "room server of Charla, for a machine without windows
Serves rooms to the people on a local network, who join by the program
charla or by a browser, with no accounts and without the internet. Runs as a
service of systemd that sees nothing of the machine but its own folder.
.
The same program searches, exports, imports and backs up what was said, posts
from scripts, and keeps order.")

include(CPack)

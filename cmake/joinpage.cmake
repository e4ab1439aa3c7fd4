# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Makes the files of the page: run by charla_add_page() with WEB, ICONS, EMOJI, OUT, ESBUILD, MARKED, QRCODE, COPIED.

set(LEGAL "/* Charla's page: GPL-3.0-or-later */")

# With --outdir= among the further arguments result only names what tells of it.
function(join entry result)
    set(output --outfile=${OUT}/${result})
    if("${ARGN}" MATCHES "--outdir=")
        set(output)
    endif()
    execute_process(
        COMMAND ${ESBUILD} ${WEB}/${entry} --bundle --minify --charset=utf8 --log-level=warning
            --target=es2022,safari15 --format=esm --alias:marked=${MARKED} --alias:qrcode-generator=${QRCODE} --metafile=${OUT}/${result}.json
            ${ARGN} ${output}
        COMMAND_ERROR_IS_FATAL ANY)
    # What it was made of, so that a change in any of them makes it anew.
    file(READ ${OUT}/${result}.json made)
    string(JSON count LENGTH ${made} inputs)
    math(EXPR last "${count} - 1")
    foreach(number RANGE ${last})
        string(JSON input MEMBER ${made} inputs ${number})
        file(REAL_PATH ${input} input)
        file(APPEND ${OUT}/page.d " \\\n  ${input}")
    endforeach()
endfunction()

# By a name that tells what is in it a file can be kept for ever, see server::Pages.
function(hash name result)
    file(SHA256 ${OUT}/${name} whole)
    string(SUBSTRING ${whole} 0 16 short)
    set(${result} ${short} PARENT_SCOPE)
endfunction()

file(MAKE_DIRECTORY ${OUT}/i18n)
file(WRITE ${OUT}/page.d "${OUT}/index.html:")
join(css/page.css page.css "--banner:css=${LEGAL}")
join(js/markdown/library.js marked.js "--banner:js=/* marked: (c) 2011-2022 Christopher Jeffrey, MIT */")
hash(marked.js marked)
join(js/files/shrinkworker.js shrink.js "--banner:js=${LEGAL}")
hash(shrink.js shrink)
join(js/files/kit.js files.js "--define:CHARLA_SHRINKER='./shrink.js?v=${shrink}'" "--banner:js=${LEGAL}")
hash(files.js files)
join(js/invite/view.js invite.js "--banner:js=/* Charla's page: GPL-3.0-or-later. QR codes: (c) 2009 Kazuhiko Arase, MIT */")
hash(invite.js invite)
# In three parts: the door (page.js), what is behind it and fetched when somebody comes in (inside.js), and what both
# need (shared.js). esbuild gives them names of its own.
file(REMOVE_RECURSE ${OUT}/parts)
join(js/main.js parts "--define:CHARLA_MARKED='./marked.js?v=${marked}'" "--define:CHARLA_FILES='./files.js?v=${files}'"
    "--define:CHARLA_INVITE='./invite.js?v=${invite}'"
    "--external:./marked.js*" "--external:./files.js*" "--external:./invite.js*" "--banner:js=${LEGAL}"
    --splitting --outdir=${OUT}/parts --entry-names=[name] --chunk-names=[name]-[hash])
function(part pattern result)
    file(GLOB found RELATIVE ${OUT}/parts ${OUT}/parts/${pattern})
    list(LENGTH found count)
    if(NOT count EQUAL 1)
        message(FATAL_ERROR "The page has ${count} parts ${pattern}, and should have one: ${found}")
    endif()
    file(READ ${OUT}/parts/${found} text)
    foreach(other IN LISTS ARGN)
        string(REPLACE "\"./${${other}_named}\"" "\"./${other}?v=${${other}_hash}\"" text "${text}")
    endforeach()
    file(WRITE ${OUT}/${result} "${text}")
    hash(${result} short)
    set(${result}_named ${found} PARENT_SCOPE)
    set(${result}_hash ${short} PARENT_SCOPE)
endfunction()
part(chunk-*.js shared.js)
part(chat-*.js inside.js shared.js)
part(main.js page.js shared.js inside.js)
join(js/early.js early.js "--banner:js=${LEGAL}")
join(js/sw.js sw.js "--banner:js=${LEGAL}")
file(APPEND ${OUT}/page.d "\n")

foreach(name IN LISTS COPIED)
    string(REPLACE "${WEB}/" "" name ${name})
    configure_file(${WEB}/${name} ${OUT}/${name} COPYONLY)
endforeach()
configure_file(${ICONS}/charla.svg ${OUT}/icon.svg COPYONLY)
configure_file(${EMOJI} ${OUT}/emoji.txt COPYONLY)
foreach(name icon-192 icon-512 icon-maskable)
    configure_file(${WEB}/icons/${name}.png ${OUT}/${name}.png COPYONLY)
endforeach()

file(READ ${WEB}/index.html page)
hash(page.css version)
string(REPLACE "\"css/page.css\"" "\"page.css?v=${version}\"" page "${page}")
hash(early.js version)
string(REPLACE "\"js/shared.js\"" "\"shared.js?v=${shared.js_hash}\"" page "${page}")
string(REPLACE "\"js/early.js\"" "\"early.js?v=${version}\"" page "${page}")
hash(page.js version)
string(REPLACE "\"js/main.js\"" "\"page.js?v=${version}\"" page "${page}")
file(WRITE ${OUT}/index.html "${page}")

foreach(name index.html page.css early.js shared.js page.js inside.js marked.js files.js invite.js shrink.js sw.js icon.svg emoji.txt ${COPIED})
    string(REPLACE "${WEB}/" "" name ${name})
    file(ARCHIVE_CREATE OUTPUT ${OUT}/${name}.gz PATHS ${OUT}/${name} FORMAT raw COMPRESSION GZip
        COMPRESSION_LEVEL 9 MTIME "2026-01-01")
endforeach()

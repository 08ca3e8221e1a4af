# SPDX-License-Identifier: Apache-2.0
#
# Fails when a folder of native-host/ includes a folder that stands above it.
# cmake -DROOT=<native-host> "-DLAYERS=base;platform;…" -P check_layers.cmake
cmake_minimum_required(VERSION 3.25)
set(seen 0)
foreach(layer IN LISTS LAYERS)
  list(APPEND allowed ${layer})
  file(GLOB_RECURSE sources ${ROOT}/${layer}/*.h ${ROOT}/${layer}/*.cc ${ROOT}/${layer}/*.inc)
  foreach(source IN LISTS sources)
    file(STRINGS ${source} includes REGEX "^#include \"[a-z]+/")
    foreach(line IN LISTS includes)
      math(EXPR seen "${seen} + 1")
      string(REGEX REPLACE "^#include \"([a-z]+)/.*" "\\1" folder "${line}")
      if(NOT folder IN_LIST allowed)
        message(SEND_ERROR "${source}: ${layer}/ may not include ${folder}/")
      endif()
    endforeach()
  endforeach()
endforeach()
if(seen EQUAL 0)
  message(FATAL_ERROR "no #include was looked at: is ROOT right? (${ROOT})")
endif()

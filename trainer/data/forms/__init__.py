"""The forms in which data sets lie on disks: idx files, tables, numpy archives, folders of pictures."""

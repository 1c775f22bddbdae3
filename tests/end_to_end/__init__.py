"""The installed program as a process: on a virtual display, driven from outside, looked at as a person would."""

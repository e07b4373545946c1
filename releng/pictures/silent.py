#!/usr/bin/python3
"""A server that takes connections and says nothing: silent.py ADDRESS PORT."""
import socket
import sys

server = socket.create_server((sys.argv[1], int(sys.argv[2])), backlog=50)
kept = []
while True:
    kept.append(server.accept())

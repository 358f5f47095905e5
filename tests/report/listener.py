# SPDX-License-Identifier: MIT
"""A proxy that lets nothing through, and remembers what was asked of it."""
import socket
import threading


class Listener:
    def __init__(self):
        self.asked = []
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        while True:
            try:
                client, _ = self.socket.accept()
            except OSError:     # closed
                return
            with client:
                client.settimeout(2)
                try:
                    line = client.recv(4096).split(b"\r\n")[0].decode("latin-1")
                    client.sendall(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
                except OSError:
                    continue
                self.asked.append(line)

    def close(self):
        self.socket.close()

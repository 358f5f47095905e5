# SPDX-License-Identifier: MIT
"""A client of WebDriver: a chromedriver, with a Chromium of its own.

All that is started and written here is gone at the end, whatever happens.
"""
import http.client
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from listener import Listener

FLAGS = ("--headless", "--disable-gpu", "--disable-quic", "--no-first-run",
         "--disable-background-networking", "--disable-component-update",
         "--disable-sync", "--disable-dev-shm-usage", "--hide-scrollbars",
         "--force-color-profile=srgb")


class BrowserError(Exception):
    """What chromedriver or the page complained of."""


def wait(what, seconds=10):
    """Call what() until it gives something true, and return that."""
    end = time.monotonic() + seconds
    while True:
        value = what()
        if value or time.monotonic() > end:
            return value
        time.sleep(0.02)


class Driver:
    """A chromedriver, and one session with it."""

    def __init__(self):
        # So that the rest is cleaned up.
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
        self.folder = tempfile.mkdtemp(prefix="report.")
        self.browser = self.process = self.session = None
        self.proxy = Listener()
        try:
            self._start()
        except BaseException:
            self.close()
            raise

    def _start(self):
        self.http = http.client.HTTPConnection("127.0.0.1", self._listening(), timeout=120)
        sandboxes = [["--no-sandbox"]]
        if os.getuid() != 0:
            # Containers may forbid the sandbox.
            sandboxes.insert(0, [])
        for extra in sandboxes:
            try:
                self._new_session(extra)
                return
            except BrowserError as error:
                failure = error
        raise failure

    def _listening(self):
        """Start chromedriver, and return its port."""
        said = []
        for _ in range(3):      # the port that it chose may be taken by then
            self.process = subprocess.Popen(
                ["chromedriver", "--port=0"], stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT, text=True, start_new_session=True,
                env=dict(os.environ, HOME=self.folder, TMPDIR=self.folder))
            for line in self.process.stdout:
                said.append(line)
                port = re.search(r"successfully on port (\d+)", line)
                if port:
                    return int(port[1])
            self.process.stdout.close()
            self.process.wait()
        raise BrowserError("chromedriver does not start: " + "".join(said))

    def _new_session(self, extra):
        profile = os.path.join(self.folder, "profile%d" % len(extra))
        options = {"binary": shutil.which("chromium"),
                   "args": [*FLAGS, *extra, "--user-data-dir=" + profile,
                            "--proxy-server=127.0.0.1:%d" % self.proxy.port],
                   "perfLoggingPrefs": {"enableNetwork": True,
                                        "enablePage": True}}
        answer = self.call("POST", "/session", {"capabilities": {"alwaysMatch": {
            "browserName": "chrome", "goog:chromeOptions": options,
            "unhandledPromptBehavior": "accept",
            "goog:loggingPrefs": {"performance": "ALL", "browser": "ALL"}}}})
        self.browser = answer["capabilities"].get("goog:processID")
        self.session = "/session/" + answer["sessionId"]

    def call(self, method, path, body=None):
        """One command of WebDriver."""
        self.http.request(method, path, json.dumps(body or {}) if method == "POST" else None,
                          {"Content-Type": "application/json"})
        value = json.loads(self.http.getresponse().read())["value"]
        if isinstance(value, dict) and "error" in value:
            raise BrowserError(value["error"] + ": " + value["message"])
        return value

    def post(self, path, body=None):
        return self.call("POST", self.session + path, body)

    def cdp(self, command, **params):
        """One command of the DevTools protocol."""
        return self.post("/goog/cdp/execute", {"cmd": command, "params": params})

    def close(self):
        """End the browser and chromedriver; remove what they wrote."""
        try:
            if self.session:
                self.call("DELETE", self.session)
        except (OSError, ValueError, http.client.HTTPException, BrowserError):
            pass
        for pid in (self.browser, self.process and self.process.pid):
            try:
                if pid:
                    os.killpg(pid, signal.SIGKILL)
            except OSError:
                pass
        if self.process:
            self.process.wait()
            self.process.stdout.close()
        self.proxy.close()
        for _ in range(50):     # processes may be writing still
            shutil.rmtree(self.folder, ignore_errors=True)
            if not os.path.exists(self.folder):
                break
            time.sleep(0.05)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

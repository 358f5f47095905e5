# SPDX-License-Identifier: MIT
"""What a reader does with a page in Chromium.

    with Browser() as browser:
        browser.open("page.html")
        browser.click("#q1")
        browser.js("() => document.title")
"""
import base64
import json
import os
import pathlib

from driver import BrowserError, Driver, wait

# Key, code, and the text that it types.
KEYS = {"Tab": (9, ""), "Enter": (13, "\r"), "Escape": (27, ""),
        " ": (32, " "), "ArrowDown": (40, ""), "Delete": (46, "")}
SHIFT = 8
# Runs in a page before its own script does.
EARLY = """window.__violations = [];
addEventListener("securitypolicyviolation", e =>
    window.__violations.push(e.violatedDirective + " " + e.blockedURI));
"""


class Browser(Driver):
    """A Chromium with one page."""

    def __init__(self, width=1280, height=800):
        super().__init__()
        self.messages = []
        self.downloads = os.path.join(self.folder, "downloads")
        os.mkdir(self.downloads)
        try:
            self.cdp("Page.enable")
            self.cdp("Page.addScriptToEvaluateOnNewDocument", source=EARLY)
            self.cdp("Browser.setDownloadBehavior", behavior="allow",
                     downloadPath=self.downloads)
            self.size(width, height)
            self.media()
            self.post("/url", {"url": "about:blank"})
            self.events()
            self.messages.clear()   # those of the page that it starts with
        except BaseException:
            self.close()
            raise

    def open(self, page, fragment=""):
        url = pathlib.Path(page).resolve(strict=True).as_uri() + fragment
        self.post("/url", {"url": url})

    def js(self, function, *args):
        """What function, a text, returns in the page for args."""
        call = "(%s)(%s)" % (function, ",".join(json.dumps(a) for a in args))
        answer = self.cdp("Runtime.evaluate", expression=call,
                          returnByValue=True, awaitPromise=True, userGesture=False)
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise BrowserError(details.get("exception", details).get("description", str(details))
                               + "\nin " + function[:200])
        return answer["result"].get("value")

    def size(self, width, height=800, mobile=False):
        self.cdp("Emulation.setDeviceMetricsOverride", width=width, height=height,
                 deviceScaleFactor=1, mobile=mobile)

    def media(self, scheme="light", kind="", motion="reduce"):
        self.cdp("Emulation.setEmulatedMedia", media=kind, features=[
            {"name": "prefers-color-scheme", "value": scheme},
            {"name": "prefers-reduced-motion", "value": motion}])

    def scripts(self, on):
        self.cdp("Emulation.setScriptExecutionDisabled", value=not on)

    def click(self, selector):
        """Press and release the mouse over an element, where it is not covered."""
        x, y = self.js("""selector => {
            const e = document.querySelector(selector);
            if (!e) throw Error("there is no " + selector);
            e.scrollIntoView({block: "center", inline: "nearest", behavior: "instant"});
            for (const r of e.getClientRects()) {
                const x = r.left + r.width / 2, y = r.top + r.height / 2;
                const top = document.elementFromPoint(x, y);
                if (r.width > 0 && top && (e.contains(top) || top.control === e) &&
                    top.closest("a") === e.closest("a"))
                    return [x, y];
            }
            throw Error("cannot be clicked: " + selector);
        }""", selector)
        at = {"x": x, "y": y}
        self.cdp("Input.dispatchMouseEvent", type="mouseMoved", **at)
        for kind in ("mousePressed", "mouseReleased"):
            self.cdp("Input.dispatchMouseEvent", type=kind, button="left", clickCount=1, **at)

    def key(self, key, shift=False):
        number, text = KEYS[key]
        event = {"key": key, "code": "Space" if key == " " else key,
                 "windowsVirtualKeyCode": number, "modifiers": SHIFT if shift else 0}
        if text:
            self.cdp("Input.dispatchKeyEvent", type="keyDown", text=text, **event)
        else:
            self.cdp("Input.dispatchKeyEvent", type="rawKeyDown", **event)
        self.cdp("Input.dispatchKeyEvent", type="keyUp", **event)

    def type(self, text):
        """Type text where the focus is."""
        self.cdp("Input.insertText", text=text)

    def upload(self, selector, *files):
        root = self.cdp("DOM.getDocument")["root"]["nodeId"]
        node = self.cdp("DOM.querySelector", nodeId=root, selector=selector)["nodeId"]
        self.cdp("DOM.setFileInputFiles", nodeId=node,
                 files=[os.path.realpath(f) for f in files])

    def downloaded(self, name):
        """The path of a file that the page has saved, when it is there."""
        path = os.path.join(self.downloads, name)
        if not wait(lambda: os.path.exists(path) and os.path.getsize(path)):
            raise BrowserError("nothing saved as %s, but %s" % (name, os.listdir(self.downloads)))
        return path

    def events(self):
        """What the DevTools protocol said since the start."""
        for entry in self.post("/se/log", {"type": "performance"}):
            self.messages.append(json.loads(entry["message"])["message"])
        return self.messages

    def requests(self):
        """The URLs that were asked for since the start."""
        return [m["params"]["request"]["url"] for m in self.events()
                if m["method"] == "Network.requestWillBeSent"]

    def dialogs(self):
        """The kinds of dialogs that have opened since the start."""
        return [m["params"]["type"] for m in self.events()
                if m["method"] == "Page.javascriptDialogOpening"]

    def console(self):
        """What the console holds since it was last asked."""
        return [e["message"] for e in self.post("/se/log", {"type": "browser"})]

    def screenshot(self, path):
        """The whole page, as far as a picture can be high."""
        size = self.cdp("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": size["width"],
                "height": min(size["height"], 16000), "scale": 1}
        data = self.cdp("Page.captureScreenshot", captureBeyondViewport=True, clip=clip)["data"]
        with open(path, "wb") as out:
            out.write(base64.b64decode(data))

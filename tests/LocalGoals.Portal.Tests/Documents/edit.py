"""Edits a document as a person would, in an office suite without a window: edit.py SOFFICE IN OUT

Types a word into a sentence with live figures, adds to a quote, and saves in the same format.
"""
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue


def setting(name, value):
    one = PropertyValue()
    one.Name, one.Value = name, value
    return one


def connect(pipe):
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(240):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.25)
    raise SystemExit("the office suite did not start")


def main(office, source, target):
    pipe = f"localgoals{os.getpid()}"
    with tempfile.TemporaryDirectory() as profile:
        process = subprocess.Popen([office, f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;"], stderr=subprocess.DEVNULL)
        try:
            desktop = connect(pipe).ServiceManager.createInstance("com.sun.star.frame.Desktop")
            document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(os.path.abspath(source)), "_blank", 0, (setting("Hidden", True),))
            text = document.Text
            paragraphs = [p for p in iter_of(text) if p.supportsService("com.sun.star.text.Paragraph")]
            sentence = next(p for p in paragraphs if "African American mothers" in p.String)
            cursor = text.createTextCursorByRange(sentence.Start)
            cursor.goRight(3, False)
            text.insertString(cursor, "EDITED ", False)
            quote = next(p for p in paragraphs if "A quote of somebody" in p.String)
            cursor = text.createTextCursorByRange(quote.End)
            text.insertString(cursor, " And more.", False)
            document.storeToURL(uno.systemPathToFileUrl(os.path.abspath(target)), (setting("FilterName", "MS Word 2007 XML"),))
            document.close(True)
            try:
                desktop.terminate()
            except Exception:
                pass
        finally:
            process.wait(60)


def iter_of(text):
    enumeration = text.createEnumeration()
    while enumeration.hasMoreElements():
        yield enumeration.nextElement()


if __name__ == "__main__":
    main(*sys.argv[1:])

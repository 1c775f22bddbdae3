<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccountTable</name>
    <message>
        <source>{0:,} weaker inputs</source>
        <translation>{0:,} schwächere</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Versatz (Bias)</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Held at</source>
        <translation>Festgehalten auf</translation>
    </message>
    <message>
        <source>After {0}</source>
        <translation>Nach {0}</translation>
    </message>
    <message>
        <source>What the unit adds up</source>
        <translation>Was die Einheit addiert</translation>
    </message>
    <message>
        <source>Double-click a row, or press Return on it, to go to the unit that it comes from.</source>
        <translation>Ein Doppelklick auf eine Zeile, oder die Eingabetaste, führt zu der Einheit, von der sie kommt.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>× weight</source>
        <translation>× Gewicht</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Row {0}, column {1}</source>
        <translation>Zeile {0}, Spalte {1}</translation>
    </message>
    <message>
        <source>Layer {0}, unit {1}</source>
        <translation>Schicht {0}, Einheit {1}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Undo {0}</source>
        <translation>{0} &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo {0}</source>
        <translation>{0} &amp;wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Open drawing or picture…</source>
        <translation>Zeichnung oder Bild ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open an InkML drawing, or a picture or photo of a digit, and read it</source>
        <translation>Eine InkML-Zeichnung, ein Bild oder Foto einer Ziffer öffnen und lesen</translation>
    </message>
    <message>
        <source>&amp;Save drawing as…</source>
        <translation>Zeichnung &amp;speichern unter…</translation>
    </message>
    <message>
        <source>Save what is on the pad as PNG, SVG or InkML</source>
        <translation>Den Inhalt der Zeichenfläche als PNG, SVG oder InkML speichern</translation>
    </message>
    <message>
        <source>Save &amp;network&apos;s picture as…</source>
        <translation>&amp;Netzbild speichern unter…</translation>
    </message>
    <message>
        <source>Save the 28 × 28 picture that the network sees as PNG</source>
        <translation>Das 28 × 28 Pixel große Bild, das das Netz sieht, als PNG speichern</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Dru&amp;cken…</translation>
    </message>
    <message>
        <source>Print what is on the pad, or save it as a PDF</source>
        <translation>Drucken, was auf der Zeichenfläche ist, oder es als PDF speichern</translation>
    </message>
    <message>
        <source>Read &amp;many files…</source>
        <translation>&amp;Viele Dateien lesen…</translation>
    </message>
    <message>
        <source>Read many pictures or drawings at once and get a table of the results</source>
        <translation>Viele Bilder oder Zeichnungen auf einmal lesen, mit einer Tabelle der Ergebnisse</translation>
    </message>
    <message>
        <source>Op&amp;en model…</source>
        <translation>&amp;Modell öffnen…</translation>
    </message>
    <message>
        <source>Read with another model: a .safetensors file, or a PyTorch state dict (.pt, .pth)</source>
        <translation>Mit einem anderen Modell lesen: einer .safetensors-Datei oder einem PyTorch-State-Dict (.pt, .pth)</translation>
    </message>
    <message>
        <source>Save model &amp;as…</source>
        <translation>Modell speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Save the model that is reading to a file of your own</source>
        <translation>Das Modell, das gerade liest, in eine eigene Datei speichern</translation>
    </message>
    <message>
        <source>&amp;Back to the bundled model</source>
        <translation>Zurück zum mitge&amp;lieferten Modell</translation>
    </message>
    <message>
        <source>Read with the model that came with DigitPad</source>
        <translation>Mit dem mitgelieferten Modell lesen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close DigitPad</source>
        <translation>DigitPad schließen</translation>
    </message>
    <message>
        <source>Take the last step back</source>
        <translation>Den letzten Schritt zurücknehmen</translation>
    </message>
    <message>
        <source>Do the step again that was taken back</source>
        <translation>Den zurückgenommenen Schritt noch einmal tun</translation>
    </message>
    <message>
        <source>&amp;Copy drawing</source>
        <translation>Zeichnung &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the drawing as a picture</source>
        <translation>Die Zeichnung als Bild kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;network&apos;s picture</source>
        <translation>&amp;Netzbild kopieren</translation>
    </message>
    <message>
        <source>Copy the 28 × 28 picture that the network sees</source>
        <translation>Das 28 × 28 Pixel große Bild kopieren, das das Netz sieht</translation>
    </message>
    <message>
        <source>&amp;Paste picture</source>
        <translation>Bild &amp;einfügen</translation>
    </message>
    <message>
        <source>Read the picture on the clipboard; undo brings back what was on the pad</source>
        <translation>Das Bild aus der Zwischenablage lesen; Rückgängig bringt zurück, was auf der Fläche war</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Empty the pad; undo brings the drawing back</source>
        <translation>Die Zeichenfläche leeren; Rückgängig bringt die Zeichnung zurück</translation>
    </message>
    <message>
        <source>P&amp;en</source>
        <translation>&amp;Stift</translation>
    </message>
    <message>
        <source>Draw with the left button, a finger or a pen</source>
        <translation>Mit der linken Maustaste, einem Finger oder einem Stift zeichnen</translation>
    </message>
    <message>
        <source>Era&amp;ser</source>
        <translation>Ra&amp;dierer</translation>
    </message>
    <message>
        <source>Remove the ink that is touched; the right button always erases</source>
        <translation>Die berührte Tinte entfernen; die rechte Maustaste radiert immer</translation>
    </message>
    <message>
        <source>&amp;Thinner pen</source>
        <translation>Dünnerer S&amp;tift</translation>
    </message>
    <message>
        <source>Draw with a thinner pen</source>
        <translation>Mit einem dünneren Stift zeichnen</translation>
    </message>
    <message>
        <source>Thic&amp;ker pen</source>
        <translation>Dickerer Sti&amp;ft</translation>
    </message>
    <message>
        <source>Draw with a thicker pen</source>
        <translation>Mit einem dickeren Stift zeichnen</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>Einstellun&amp;gen…</translation>
    </message>
    <message>
        <source>Theme, language, what is read, what moves: all that DigitPad remembers</source>
        <translation>Aussehen, Sprache, was gelesen wird, was sich bewegt: alles, was DigitPad sich merkt</translation>
    </message>
    <message>
        <source>&amp;Previous digit</source>
        <translation>&amp;Vorige Ziffer</translation>
    </message>
    <message>
        <source>Let the bars be about the digit to the left</source>
        <translation>Die Balken für die Ziffer links zeigen</translation>
    </message>
    <message>
        <source>&amp;Next digit</source>
        <translation>&amp;Nächste Ziffer</translation>
    </message>
    <message>
        <source>Let the bars be about the digit to the right</source>
        <translation>Die Balken für die Ziffer rechts zeigen</translation>
    </message>
    <message>
        <source>Join with the digit &amp;before</source>
        <translation>Mit der Ziffer &amp;davor verbinden</translation>
    </message>
    <message>
        <source>What was read as two digits is one</source>
        <translation>Was als zwei Ziffern gelesen wurde, ist eine</translation>
    </message>
    <message>
        <source>&amp;Join with the next digit</source>
        <translation>Mit der nächsten &amp;Ziffer verbinden</translation>
    </message>
    <message>
        <source>&amp;Cut this digit</source>
        <translation>Diese Ziffer &amp;teilen</translation>
    </message>
    <message>
        <source>What was read as one digit is more than one</source>
        <translation>Was als eine Ziffer gelesen wurde, sind mehrere</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Hilfsrahmen</translation>
    </message>
    <message>
        <source>Show the box in which a digit sits well</source>
        <translation>Den Rahmen zeigen, in dem eine Ziffer gut sitzt</translation>
    </message>
    <message>
        <source>&amp;Animate the bars</source>
        <translation>&amp;Animierte Balken</translation>
    </message>
    <message>
        <source>Let the bars move to their new length instead of jumping</source>
        <translation>Die Balken auf ihre neue Länge gleiten statt springen lassen</translation>
    </message>
    <message>
        <source>Say so when it is &amp;no digit</source>
        <translation>Sagen, wenn es &amp;keine Ziffer ist</translation>
    </message>
    <message>
        <source>Answer “–” to scribbles and letters instead of naming a digit in any case</source>
        <translation>Auf Gekritzel und Buchstaben mit „–“ antworten, statt in jedem Fall eine Ziffer zu nennen</translation>
    </message>
    <message>
        <source>Read &amp;whole numbers</source>
        <translation>&amp;Mehrstellige Zahlen lesen</translation>
    </message>
    <message>
        <source>Read digits beside each other as one number; otherwise one digit at a time</source>
        <translation>Ziffern nebeneinander als eine Zahl lesen; sonst immer nur eine Ziffer</translation>
    </message>
    <message>
        <source>Look &amp;inside</source>
        <translation>H&amp;ineinsehen</translation>
    </message>
    <message>
        <source>See every unit of the network at work on your drawing, and ask what if</source>
        <translation>Jeder Einheit des Netzes bei Ihrer Zeichnung zusehen und fragen, was wäre wenn</translation>
    </message>
    <message>
        <source>Repla&amp;y the drawing</source>
        <translation>Zeich&amp;nung abspielen</translation>
    </message>
    <message>
        <source>See stroke by stroke how the reading came about; save it as a picture that moves</source>
        <translation>Strich für Strich sehen, wie das Ergebnis zustande kam; als bewegtes Bild speichern</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>Light or dark as the system is</source>
        <translation>Hell oder dunkel wie das System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Dark ink on light paper</source>
        <translation>Dunkle Tinte auf hellem Papier</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Light ink on dark paper</source>
        <translation>Helle Tinte auf dunklem Papier</translation>
    </message>
    <message>
        <source>Speak the system&apos;s language, English where it is not shipped</source>
        <translation>Die Sprache des Systems sprechen, Englisch, wo es sie nicht gibt</translation>
    </message>
    <message>
        <source>Pr&amp;esentation</source>
        <translation>&amp;Präsentation</translation>
    </message>
    <message>
        <source>Fill the screen with the pad and big bars, for a class room; Esc ends it</source>
        <translation>Den Bildschirm mit Zeichenfläche und großen Balken füllen, fürs Klassenzimmer; Esc beendet</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Fill the screen with the window</source>
        <translation>Den Bildschirm mit dem Fenster füllen</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Put the panes back where they were at first</source>
        <translation>Die Bereiche wieder an ihren ersten Platz setzen</translation>
    </message>
    <message>
        <source>&amp;Train a model…</source>
        <translation>Modell &amp;trainieren…</translation>
    </message>
    <message>
        <source>Open the trainer: choose settings, watch the curves, use the result</source>
        <translation>Den Trainer öffnen: einstellen, den Kurven zusehen, das Ergebnis benutzen</translation>
    </message>
    <message>
        <source>&amp;Stop training</source>
        <translation>Training &amp;stoppen</translation>
    </message>
    <message>
        <source>Stop the run; the best epoch so far is kept</source>
        <translation>Den Lauf anhalten; die beste Epoche bis jetzt bleibt erhalten</translation>
    </message>
    <message>
        <source>&amp;How it works</source>
        <translation>&amp;So funktioniert es</translation>
    </message>
    <message>
        <source>Follow the digit on the pad from strokes to probabilities</source>
        <translation>Der Ziffer auf der Zeichenfläche von den Strichen bis zu den Wahrscheinlichkeiten folgen</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>All keys on one page, to look up and to search in</source>
        <translation>Alle Tasten auf einer Seite, zum Nachschlagen und Suchen</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>&amp;Diagnose kopieren</translation>
    </message>
    <message>
        <source>Copy versions and settings in English, to paste into a report</source>
        <translation>Versionen und Einstellungen auf Englisch kopieren, für einen Fehlerbericht</translation>
    </message>
    <message>
        <source>&amp;Open data folder</source>
        <translation>Daten&amp;ordner öffnen</translation>
    </message>
    <message>
        <source>Show the folder with models, runs, settings and the log</source>
        <translation>Den Ordner mit Modellen, Läufen, Einstellungen und Protokoll zeigen</translation>
    </message>
    <message>
        <source>&amp;About DigitPad</source>
        <translation>Ü&amp;ber DigitPad</translation>
    </message>
    <message>
        <source>Versions, licence and where the data come from</source>
        <translation>Versionen, Lizenz und woher die Daten kommen</translation>
    </message>
    <message>
        <source>It was {0}</source>
        <translation>Es war eine {0}</translation>
    </message>
    <message>
        <source>Keep the drawing as {0}, to learn from; press the digit&apos;s key</source>
        <translation>Die Zeichnung als {0} behalten, um daraus zu lernen; Zifferntaste drücken</translation>
    </message>
    <message>
        <source>&amp;Learn my samples</source>
        <translation>Meine Beispiele &amp;lernen</translation>
    </message>
    <message>
        <source>Teach the model that reads your own digits; takes a few seconds</source>
        <translation>Dem Modell, das liest, die eigenen Ziffern beibringen; dauert einige Sekunden</translation>
    </message>
    <message>
        <source>&amp;Forget what was learned</source>
        <translation>Gelerntes &amp;vergessen</translation>
    </message>
    <message>
        <source>Go back to the model as it was before it learned your samples</source>
        <translation>Zurück zum Modell, wie es vor dem Lernen der eigenen Beispiele war</translation>
    </message>
    <message>
        <source>M&amp;y samples…</source>
        <translation>&amp;Meine Beispiele…</translation>
    </message>
    <message>
        <source>Look through the drawings that you have kept, correct and delete them</source>
        <translation>Die behaltenen Zeichnungen ansehen, berichtigen und löschen</translation>
    </message>
    <message>
        <source>&amp;Collect digits…</source>
        <translation>&amp;Ziffern sammeln…</translation>
    </message>
    <message>
        <source>Draw ten of each digit as you are told, and see how many were read right</source>
        <translation>Jede Ziffer zehnmal auf Ansage zeichnen und sehen, wie viele richtig gelesen wurden</translation>
    </message>
    <message>
        <source>&amp;Import samples…</source>
        <translation>Beispiele &amp;importieren…</translation>
    </message>
    <message>
        <source>Take samples from a zip that DigitPad has written, or a zip of labelled pictures</source>
        <translation>Beispiele aus einem Zip von DigitPad oder einem Zip beschrifteter Bilder übernehmen</translation>
    </message>
    <message>
        <source>Import a fol&amp;der…</source>
        <translation>&amp;Ordner importieren…</translation>
    </message>
    <message>
        <source>Take samples from a folder of labelled pictures, in sub-folders 0 to 9 or named 7_…</source>
        <translation>Beispiele aus einem Ordner beschrifteter Bilder übernehmen, in Unterordnern 0 bis 9 oder benannt 7_…</translation>
    </message>
    <message>
        <source>&amp;Export samples…</source>
        <translation>Beispiele &amp;exportieren…</translation>
    </message>
    <message>
        <source>Write all samples of this collection to one zip: InkML, PNG and a list</source>
        <translation>Alle Beispiele dieser Sammlung in ein Zip schreiben: InkML, PNG und eine Liste</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>No number</source>
        <translation>Keine Zahl</translation>
    </message>
    <message>
        <source>Number {0}</source>
        <translation>Zahl {0}</translation>
    </message>
    <message>
        <source>No digit</source>
        <translation>Keine Ziffer</translation>
    </message>
    <message>
        <source>Digit {0}</source>
        <translation>Ziffer {0}</translation>
    </message>
</context>
<context>
    <name>AnswerGallery</name>
    <message>
        <source>{0}s read as {1}</source>
        <translation>{0} gelesen als {1}</translation>
    </message>
    <message>
        <source>Which pictures to show</source>
        <translation>Welche Bilder gezeigt werden</translation>
    </message>
    <message>
        <source>✓ was read right, ✗ wrong; what it is then stands in brackets. Click one to put it on the pad.</source>
        <translation>✓ ist richtig gelesen, ✗ falsch; in Klammern steht dann, was es ist. Ein Klick bringt das Bild auf die Zeichenfläche.</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>Alle Bilder</translation>
    </message>
    <message>
        <source>Wrong ones, the most confident first</source>
        <translation>Falsche, die sichersten zuerst</translation>
    </message>
    <message>
        <source>Right ones, the least confident first</source>
        <translation>Richtige, die unsichersten zuerst</translation>
    </message>
    <message>
        <source>“Not sure”</source>
        <translation>„Nicht sicher“</translation>
    </message>
</context>
<context>
    <name>AugmentationRow</name>
    <message>
        <source>Augmentation is off: the network sees each picture as it is.</source>
        <translation>Die Augmentierung ist aus: Das Netz sieht jedes Bild, wie es ist.</translation>
    </message>
    <message>
        <source>What augmentation of strength {0:g} makes of it:</source>
        <translation>Was Augmentierung der Stärke {0:g} daraus macht:</translation>
    </message>
</context>
<context>
    <name>CollectionChoice</name>
    <message>
        <source>New collection</source>
        <translation>Neue Sammlung</translation>
    </message>
    <message>
        <source>Rename collection</source>
        <translation>Sammlung umbenennen</translation>
    </message>
    <message numerus="yes">
        <source>Remove “{0}” with its %Ln sample(s)? This cannot be undone.</source>
        <translation>
            <numerusform>„{0}“ mit %Ln Beispiel entfernen? Das lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>„{0}“ mit %Ln Beispielen entfernen? Das lässt sich nicht rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Sammlung</translation>
    </message>
    <message>
        <source>Change collections</source>
        <translation>Sammlungen ändern</translation>
    </message>
    <message>
        <source>&amp;New collection…</source>
        <translation>&amp;Neue Sammlung…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>Name, for example “class 3b”</source>
        <translation>Name, zum Beispiel „Klasse 3b“</translation>
    </message>
</context>
<context>
    <name>CollectionGuide</name>
    <message>
        <source>Collect digits</source>
        <translation>Ziffern sammeln</translation>
    </message>
    <message>
        <source>Draw a</source>
        <translation>Zeichnen Sie eine</translation>
    </message>
    <message>
        <source>Draw the number</source>
        <translation>Zeichnen Sie die Zahl</translation>
    </message>
    <message>
        <source>Numbers of five digits</source>
        <translation>Fünfstellige Zahlen</translation>
    </message>
    <message>
        <source>Next (Return)</source>
        <translation>Weiter (Eingabe)</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>How much is collected</source>
        <translation>Wie viel gesammelt ist</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Learn my samples</source>
        <translation>Meine Beispiele lernen</translation>
    </message>
    <message>
        <source>each digit: </source>
        <translation>je Ziffer: </translation>
    </message>
    <message>
        <source>How many of each digit</source>
        <translation>Wie viele von jeder Ziffer</translation>
    </message>
    <message>
        <source>This reads as {0}. Return keeps it as {1}; or draw it again: Undo or Clear.</source>
        <translation>Das liest sich als {0}. Die Eingabetaste behält es als {1}; oder zeichnen Sie neu: rückgängig machen oder leeren.</translation>
    </message>
    <message>
        <source>Digit to draw</source>
        <translation>Zu zeichnende Ziffer</translation>
    </message>
    <message>
        <source>Number to draw</source>
        <translation>Zu zeichnende Zahl</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>Keep it (Return)</source>
        <translation>Behalten (Eingabe)</translation>
    </message>
</context>
<context>
    <name>CollectionModels</name>
    <message>
        <source>“{0}”: the model that learned it is reading</source>
        <translation>„{0}“: es liest das Modell, das sie gelernt hat</translation>
    </message>
    <message>
        <source>“{0}”: a general model is reading</source>
        <translation>„{0}“: es liest ein allgemeines Modell</translation>
    </message>
</context>
<context>
    <name>Collections</name>
    <message>
        <source>mine</source>
        <translation>meine</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Model to compare with</source>
        <translation>Modell, mit dem verglichen wird</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Ein Modell wählen</translation>
    </message>
    <message>
        <source>Probabilities of both networks</source>
        <translation>Wahrscheinlichkeiten beider Netze</translation>
    </message>
    <message>
        <source>Let both read all test images and your own samples</source>
        <translation>Beide alle Testbilder und Ihre eigenen Beispiele lesen lassen</translation>
    </message>
    <message>
        <source>Thick bars: {0}</source>
        <translation>Dicke Balken: {0}</translation>
    </message>
    <message>
        <source>Thin bars: {0}</source>
        <translation>Dünne Balken: {0}</translation>
    </message>
    <message>
        <source>{0} reads {1}</source>
        <translation>{0} liest {1}</translation>
    </message>
    <message>
        <source>unnamed model</source>
        <translation>unbenanntes Modell</translation>
    </message>
    <message>
        <source>test accuracy unknown</source>
        <translation>Testgenauigkeit unbekannt</translation>
    </message>
    <message>
        <source>{0:.2%} of the test images right</source>
        <translation>{0:.2%} der Testbilder richtig</translation>
    </message>
    <message>
        <source>Choose a second model: it reads the same drawing, and its bars stand beside those here.</source>
        <translation>Wählen Sie ein zweites Modell: Es liest dieselbe Zeichnung, und seine Balken stehen hier neben denen des ersten.</translation>
    </message>
    <message>
        <source>The pad is empty. Draw a digit, and both networks read it.</source>
        <translation>Das Feld ist leer. Zeichnen Sie eine Ziffer, und beide Netze lesen sie.</translation>
    </message>
    <message>
        <source>Both read all pictures…</source>
        <translation>Beide lesen alle Bilder…</translation>
    </message>
    <message>
        <source>Where do they differ?</source>
        <translation>Wo unterscheiden sie sich?</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>Testbilder</translation>
    </message>
    <message>
        <source>Your own samples</source>
        <translation>Ihre eigenen Beispiele</translation>
    </message>
</context>
<context>
    <name>ConfusionTable</name>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>{0:.2%} of all {1}s were read right</source>
        <translation>{0:.2%} aller {1} wurden richtig gelesen</translation>
    </message>
    <message>
        <source>{0} of the {1}s were read as {2}</source>
        <translation>{0} der {1} wurden als {2} gelesen</translation>
    </message>
</context>
<context>
    <name>ConfusionView</name>
    <message>
        <source>Confusion matrix: a row for each true digit, a column for each digit read</source>
        <translation>Konfusionsmatrix: eine Zeile je wahre Ziffer, eine Spalte je gelesene</translation>
    </message>
</context>
<context>
    <name>Correction</name>
    <message>
        <source>Draw a digit first, then say what it was.</source>
        <translation>Erst eine Ziffer zeichnen, dann sagen, was es war.</translation>
    </message>
    <message>
        <source>Digits wanted: {0}, found: {1}. Draw them again, or mend how they are cut.</source>
        <translation>Gewünschte Ziffern: {0}, gefunden: {1}. Zeichnen Sie sie noch einmal oder ändern Sie, wie getrennt wird.</translation>
    </message>
</context>
<context>
    <name>CurvePlot</name>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Loss and accuracy, epoch by epoch</source>
        <translation>Verlust und Genauigkeit, Epoche für Epoche</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Log scale</source>
        <translation>Logarithmisch</translation>
    </message>
    <message>
        <source>Show losses and shares of wrong answers on a logarithmic scale.</source>
        <translation>Verluste und Anteile falscher Antworten logarithmisch zeigen.</translation>
    </message>
    <message>
        <source>Share of wrong answers</source>
        <translation>Anteil falscher Antworten</translation>
    </message>
    <message>
        <source>Epoch {0}</source>
        <translation>Epoche {0}</translation>
    </message>
    <message>
        <source>Best epoch: {0}</source>
        <translation>Beste Epoche: {0}</translation>
    </message>
    <message>
        <source>The curves appear here while the network learns.</source>
        <translation>Hier erscheinen die Kurven, während das Netz lernt.</translation>
    </message>
    <message>
        <source>{0}. Loss {1:.4f} training, {2:.4f} validation. Accuracy {3:.2%} training, {4:.2%} validation. Learning rate {5:.3g}.</source>
        <translation>{0}. Verlust {1:.4f} Training, {2:.4f} Validierung. Genauigkeit {3:.2%} Training, {4:.2%} Validierung. Lernrate {5:.3g}.</translation>
    </message>
</context>
<context>
    <name>DataBrowser</name>
    <message>
        <source>Put it on the pad</source>
        <translation>Auf die Zeichenfläche</translation>
    </message>
    <message>
        <source>Pixel values</source>
        <translation>Pixelwerte</translation>
    </message>
    <message>
        <source>Enlarge the picture until each pixel&apos;s value, 0 to 255, can be read.</source>
        <translation>Das Bild vergrößern, bis jeder Pixelwert von 0 bis 255 lesbar ist.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Picture {0}: {1}, one of the {2} pictures.</source>
        <translation>Bild {0}: eine {1}, aus dem Teil „{2}“.</translation>
    </message>
</context>
<context>
    <name>DataFilter</name>
    <message>
        <source>Part of the data</source>
        <translation>Teil der Daten</translation>
    </message>
    <message>
        <source>Digit</source>
        <translation>Ziffer</translation>
    </message>
    <message>
        <source>all digits</source>
        <translation>alle Ziffern</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>{0} ({1:,})</source>
        <translation>{0} ({1:,})</translation>
    </message>
</context>
<context>
    <name>DataSetChoice</name>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>MNIST (comes with DigitPad)</source>
        <translation>MNIST (mitgeliefert)</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Anderer Ordner…</translation>
    </message>
    <message>
        <source>A folder may hold MNIST, Fashion-MNIST, KMNIST, EMNIST digits or QMNIST as idx files, Keras&apos; mnist.npz, tables with labels, or pictures in folders 0 to 9.</source>
        <translation>Ein Ordner kann MNIST, Fashion-MNIST, KMNIST, EMNIST-Ziffern oder QMNIST als idx-Dateien enthalten, Keras’ mnist.npz, Tabellen mit Beschriftungen oder Bilder in Ordnern 0 bis 9.</translation>
    </message>
    <message>
        <source>Folder with a data set</source>
        <translation>Ordner mit einem Datensatz</translation>
    </message>
</context>
<context>
    <name>DataTrouble</name>
    <message>
        <source>Download MNIST</source>
        <translation>MNIST herunterladen</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
</context>
<context>
    <name>DifferencesView</name>
    <message>
        <source>The two differ on {0:,} of {1:,} pictures.</source>
        <translation>Die beiden unterscheiden sich bei {0:,} von {1:,} Bildern.</translation>
    </message>
    <message>
        <source>Right answers of {0} less those of {1}: {2:+.2f} percentage points, by McNemar&apos;s interval between {3:+.2f} and {4:+.2f}.</source>
        <translation>Richtige Antworten von {0} minus die von {1}: {2:+.2f} Prozentpunkte, nach McNemars Intervall zwischen {3:+.2f} und {4:+.2f}.</translation>
    </message>
    <message>
        <source>The interval looks only at pictures that just one of the two gets right: on other pictures of the kind, the difference would be between its two numbers 95 times in 100.</source>
        <translation>Das Intervall betrachtet nur Bilder, die genau eines der beiden richtig liest: Bei anderen Bildern dieser Art läge der Unterschied in 95 von 100 Fällen zwischen seinen beiden Zahlen.</translation>
    </message>
    <message>
        <source>That may be chance.</source>
        <translation>Das kann Zufall sein.</translation>
    </message>
    <message>
        <source>{0} alone is right on {1:,}:</source>
        <translation>Nur {0} hat recht, {1:,}-mal:</translation>
    </message>
    <message>
        <source>Neither is right on {0:,}. Below each picture: answer of {1} · answer of {2}.</source>
        <translation>Keines hat recht bei {0:,}. Unter jedem Bild: Antwort von {1} · Antwort von {2}.</translation>
    </message>
</context>
<context>
    <name>DigitChip</name>
    <message>
        <source>not sure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>gezeigt</translation>
    </message>
</context>
<context>
    <name>DigitChips</name>
    <message>
        <source>Digits of the number</source>
        <translation>Ziffern der Zahl</translation>
    </message>
</context>
<context>
    <name>DigitGrid</name>
    <message>
        <source>Pictures of digits</source>
        <translation>Bilder von Ziffern</translation>
    </message>
</context>
<context>
    <name>DigitList</name>
    <message>
        <source>1 picture</source>
        <translation>1 Bild</translation>
    </message>
    <message>
        <source>{0:,} pictures</source>
        <translation>{0:,} Bilder</translation>
    </message>
    <message>
        <source>Picture {0}: {1}</source>
        <translation>Bild {0}: eine {1}</translation>
    </message>
    <message>
        <source>Picture {0}: refused ({1:.0%} sure), it is {2}</source>
        <translation>Bild {0}: abgelehnt ({1:.0%} sicher), es ist eine {2}</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>Picture {0}: read as {1} ({2:.0%} sure), it is {3}: {4}</source>
        <translation>Bild {0}: gelesen als {1} (zu {2:.0%} sicher), es ist eine {3}: {4}</translation>
    </message>
</context>
<context>
    <name>DoctorLine</name>
    <message>
        <source>Next run: {0}</source>
        <translation>Nächster Lauf: {0}</translation>
    </message>
    <message>
        <source>Set this</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Change these settings for the next run</source>
        <translation>Diese Einstellungen für den nächsten Lauf ändern</translation>
    </message>
</context>
<context>
    <name>DrawingFiles</name>
    <message>
        <source>Drawings and pictures ({0})</source>
        <translation>Zeichnungen und Bilder ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open drawing or picture</source>
        <translation>Zeichnung oder Bild öffnen</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>InkML ink (*.inkml)</source>
        <translation>InkML-Tinte (*.inkml)</translation>
    </message>
    <message>
        <source>Save drawing as</source>
        <translation>Zeichnung speichern unter</translation>
    </message>
    <message>
        <source>Printed the drawing</source>
        <translation>Zeichnung gedruckt</translation>
    </message>
    <message>
        <source>The printer did not take the drawing</source>
        <translation>Der Drucker hat die Zeichnung nicht angenommen</translation>
    </message>
    <message>
        <source>Copied the drawing</source>
        <translation>Zeichnung kopiert</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard</source>
        <translation>In der Zwischenablage ist kein Bild</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>{0} gespeichert</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>{0:.0f} s</source>
        <translation>{0:.0f} s</translation>
    </message>
    <message>
        <source>{0:.0f} min</source>
        <translation>{0:.0f} min</translation>
    </message>
    <message>
        <source>{0:.1f} h</source>
        <translation>{0:.1f} h</translation>
    </message>
</context>
<context>
    <name>EpochsPage</name>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>The pad reads with the network as it was after this epoch.</source>
        <translation>Gelesen wird mit dem Netz, wie es nach dieser Epoche war.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Units of the first layer, a weight a pixel: blue above zero, orange below.</source>
        <translation>Einheiten der ersten Schicht, ein Gewicht je Pixel: blau über null, orange darunter.</translation>
    </message>
    <message>
        <source>The drawing, read by each epoch&apos;s network</source>
        <translation>Die Zeichnung, gelesen vom Netz jeder Epoche</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>After each epoch of a run its network is kept, and can be looked at here. There is none of this run: its first epoch is not over, its network is too large, or it is from an earlier version of DigitPad.</source>
        <translation>Nach jeder Epoche eines Laufs wird sein Netz aufgehoben und kann hier angesehen werden. Von diesem Lauf gibt es keines: Seine erste Epoche ist nicht vorbei, sein Netz ist zu groß, oder er stammt aus einer früheren Version von DigitPad.</translation>
    </message>
    <message>
        <source>Epoch {0} of {1}.</source>
        <translation>Epoche {0} von {1}.</translation>
    </message>
    <message>
        <source>Loss {0:.4f} on validation pictures, {1:.2%} of them read right.</source>
        <translation>Verlust {0:.4f} auf Validierungsbildern, {1:.2%} davon richtig gelesen.</translation>
    </message>
    <message>
        <source>Networks kept: {0}, their weights rounded to {1} bits.</source>
        <translation>Aufgehobene Netze: {0}, ihre Gewichte auf {1} Bit gerundet.</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>DigitPad</source>
        <translation>DigitPad</translation>
    </message>
</context>
<context>
    <name>EvaluationView</name>
    <message>
        <source>Test results appear here when a run has ended.</source>
        <translation>Hier erscheinen die Testergebnisse, wenn ein Lauf beendet ist.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>Konfusion</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>A row for each true digit, a column for each digit read. Click a cell to see those pictures.</source>
        <translation>Eine Zeile je wahre Ziffer, eine Spalte je gelesene. Ein Klick auf eine Zelle zeigt ihre Bilder.</translation>
    </message>
    <message>
        <source>Test the model that came with DigitPad</source>
        <translation>Das Modell testen, das mit DigitPad kam</translation>
    </message>
    <message>
        <source>&lt;b&gt;{0}&lt;/b&gt;: &lt;b&gt;{1:.2%}&lt;/b&gt; of {2:,} test pictures read right (with 95% certainty between {3:.2%} and {4:.2%}). Loss {5:.4f}.</source>
        <translation>&lt;b&gt;{0}&lt;/b&gt;: &lt;b&gt;{1:.2%}&lt;/b&gt; von {2:,} Testbildern richtig gelesen (mit 95&#xa0;% Sicherheit zwischen {3:.2%} und {4:.2%}). Verlust {5:.4f}.</translation>
    </message>
    <message>
        <source>“Not sure” for {0:.2%}.</source>
        <translation>„Nicht sicher“ bei {0:.2%}.</translation>
    </message>
    <message>
        <source>Calibration error (ECE): {0:.2%}. A bar shows how often answers of that confidence were right; where it reaches the orange line, the network is as sure as it may be.</source>
        <translation>Kalibrierungsfehler (ECE): {0:.2%}. Ein Balken zeigt, wie oft Antworten dieser Sicherheit richtig waren; wo er die orange Linie erreicht, ist das Netz so sicher, wie es sein darf.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird getestet…</translation>
    </message>
</context>
<context>
    <name>ExperimentsPage</name>
    <message>
        <source>Experiment</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Make both runs, an epoch of the one, then an epoch of the other</source>
        <translation>Beide Läufe machen, eine Epoche des einen, dann eine des anderen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Loss (dashed: own pictures)</source>
        <translation>Verlust (gestrichelt: eigene Bilder)</translation>
    </message>
    <message>
        <source>Unseen pictures read right</source>
        <translation>Fremde Bilder richtig gelesen</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>A: {0}. B: {1}.</source>
        <translation>A: {0}. B: {1}.</translation>
    </message>
    <message>
        <source>A: epoch {0} of {1}. B: epoch {2} of {3}.</source>
        <translation>A: Epoche {0} von {1}. B: Epoche {2} von {3}.</translation>
    </message>
    <message>
        <source>Stopped before the end, so nothing can be concluded.</source>
        <translation>Vor dem Ende gestoppt, also lässt sich nichts schließen.</translation>
    </message>
    <message>
        <source>A training run is under way; an experiment can follow it.</source>
        <translation>Ein Trainingslauf ist im Gang; danach kann ein Versuch folgen.</translation>
    </message>
    <message>
        <source>It takes less than a minute on two free processor cores. Nothing of it is kept.</source>
        <translation>Es dauert auf zwei freien Prozessorkernen weniger als eine Minute. Aufgehoben wird davon nichts.</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>{0} is there already. Replace it?</source>
        <translation>{0} gibt es schon. Ersetzen?</translation>
    </message>
</context>
<context>
    <name>FileRows</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>no digit</source>
        <translation>keine Ziffer</translation>
    </message>
</context>
<context>
    <name>FileTable</name>
    <message>
        <source>Many files</source>
        <translation>Viele Dateien</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern…</translation>
    </message>
    <message>
        <source>A double click puts a file on the pad</source>
        <translation>Ein Doppelklick legt eine Datei auf das Zeichenfeld</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Als CSV speichern</translation>
    </message>
    <message>
        <source>{0} of {1} read</source>
        <translation>{0} von {1} gelesen</translation>
    </message>
</context>
<context>
    <name>FilmView</name>
    <message>
        <source>The drawing at one moment: ink, answer and probabilities</source>
        <translation>Die Zeichnung in einem Augenblick: Tinte, Antwort und Wahrscheinlichkeiten</translation>
    </message>
</context>
<context>
    <name>GuideReport</name>
    <message>
        <source>Each drawing is kept in “{0}”.</source>
        <translation>Jede Zeichnung bleibt in „{0}“ erhalten.</translation>
    </message>
    <message>
        <source>{0} of {1} read right ({2:.0%}).</source>
        <translation>{0} von {1} richtig gelesen ({2:.0%}).</translation>
    </message>
    <message>
        <source>{0} refused as “not sure”.</source>
        <translation>{0} als „nicht sicher“ abgelehnt.</translation>
    </message>
    <message>
        <source>{0}: {1} of {2} right</source>
        <translation>{0}: {1} von {2} richtig</translation>
    </message>
</context>
<context>
    <name>HelpMenu</name>
    <message>
        <source>About DigitPad</source>
        <translation>Über DigitPad</translation>
    </message>
    <message>
        <source>Draw a digit and watch a neural network read it.</source>
        <translation>Zeichnen Sie eine Ziffer und sehen Sie zu, wie ein neuronales Netz sie liest.</translation>
    </message>
    <message>
        <source>DigitPad is free software under the MIT licence.</source>
        <translation>DigitPad ist freie Software unter der MIT-Lizenz.</translation>
    </message>
    <message>
        <source>The bundled models learned from MNIST by Yann LeCun, Corinna Cortes and Christopher J. C. Burges, shared under CC BY-SA 3.0.</source>
        <translation>Die mitgelieferten Modelle lernten aus MNIST von Yann LeCun, Corinna Cortes und Christopher J. C. Burges, geteilt unter CC BY-SA 3.0.</translation>
    </message>
    <message>
        <source>Qt and PySide6 are free software under the GNU LGPL, version 3. They are loaded as libraries of their own, which you may replace by other versions; their source is at {0}.</source>
        <translation>Qt und PySide6 sind freie Software unter der GNU LGPL, Version 3. Sie werden als eigene Bibliotheken geladen, die sich durch andere Fassungen ersetzen lassen; ihr Quelltext liegt bei {0}.</translation>
    </message>
    <message>
        <source>The licences of all parts lie in {0}.</source>
        <translation>Die Lizenzen aller Teile liegen in {0}.</translation>
    </message>
    <message>
        <source>Copied the diagnostics</source>
        <translation>Diagnose kopiert</translation>
    </message>
    <message>
        <source>{0}: not installed</source>
        <translation>{0}: nicht installiert</translation>
    </message>
    <message>
        <source>Platform: {0}</source>
        <translation>Plattform: {0}</translation>
    </message>
    <message>
        <source>Screen: device pixel ratio {0}</source>
        <translation>Bildschirm: Pixelverhältnis {0}</translation>
    </message>
    <message>
        <source>Device: {0}</source>
        <translation>Gerät: {0}</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>Model: {0}, {1}, fingerprint {2}</source>
        <translation>Modell: {0}, {1}, Fingerabdruck {2}</translation>
    </message>
    <message>
        <source>not asked yet (torch is loaded when you train)</source>
        <translation>noch nicht gefragt (torch wird beim Training geladen)</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
</context>
<context>
    <name>HowItWorks</name>
    <message>
        <source>How it works</source>
        <translation>So funktioniert es</translation>
    </message>
    <message>
        <source>&lt;b&gt;1. Strokes.&lt;/b&gt; The pen reports points. Only the line through them counts, not its width.</source>
        <translation>&lt;b&gt;1. Striche.&lt;/b&gt; Der Stift meldet Punkte. Nur die Linie durch sie zählt, nicht ihre Breite.</translation>
    </message>
    <message>
        <source>&lt;b&gt;2. Digits.&lt;/b&gt; Strokes that stand beside each other may be digits. Every group that could be one is read, and the row whose digits are surest wins.</source>
        <translation>&lt;b&gt;2. Ziffern.&lt;/b&gt; Striche, die nebeneinanderstehen, können Ziffern sein. Jede Gruppe, die eine sein könnte, wird gelesen, und die Reihe mit den sichersten Ziffern gewinnt.</translation>
    </message>
    <message>
        <source>&lt;b&gt;3. A picture of 28 × 28 pixels.&lt;/b&gt; The ink is cropped, scaled to 20 pixels and moved so that its centre of mass is in the middle, as in the pictures that the network learned from.</source>
        <translation>&lt;b&gt;3. Ein Bild aus 28 × 28 Pixeln.&lt;/b&gt; Die Tinte wird zugeschnitten, auf 20 Pixel skaliert und so verschoben, dass ihr Schwerpunkt in der Mitte liegt, wie in den Bildern, aus denen das Netz lernte.</translation>
    </message>
    <message>
        <source>&lt;b&gt;4. Layers.&lt;/b&gt; Each unit adds up all values before it, each times a weight that was learned, and passes the sum on. Bright units are active for this drawing.</source>
        <translation>&lt;b&gt;4. Schichten.&lt;/b&gt; Jede Einheit addiert alle Werte vor ihr, jeden mal einem gelernten Gewicht, und gibt die Summe weiter. Helle Einheiten sind bei dieser Zeichnung aktiv.</translation>
    </message>
    <message>
        <source>&lt;b&gt;5. Probabilities.&lt;/b&gt; The last layer has one unit for each digit. Their values become ten shares that make up 100% together (softmax).</source>
        <translation>&lt;b&gt;5. Wahrscheinlichkeiten.&lt;/b&gt; Die letzte Schicht hat für jede Ziffer eine Einheit. Aus deren Werten werden zehn Anteile, die zusammen 100&#xa0;% ergeben (Softmax).</translation>
    </message>
    <message>
        <source>Layer {0}: {1:,} units</source>
        <translation>Schicht {0}: {1:,} Einheiten</translation>
    </message>
</context>
<context>
    <name>HyperParameterField</name>
    <message>
        <source>none: straight from pixels to digits</source>
        <translation>keine: direkt von Pixeln zu Ziffern</translation>
    </message>
</context>
<context>
    <name>HyperParameters</name>
    <message>
        <source>Afterwards fit the temperature and the limit below which a drawing is no digit.</source>
        <translation>Danach die Temperatur anpassen und die Grenze, unter der eine Zeichnung keine Ziffer ist.</translation>
    </message>
    <message>
        <source>Bits of each finished weight: fewer make a smaller file.</source>
        <translation>Bits eines jeden fertigen Gewichts: weniger ergeben eine kleinere Datei.</translation>
    </message>
    <message>
        <source>Digits drawn by rules that are added to each epoch.</source>
        <translation>Nach Regeln gezeichnete Ziffern, die zu jeder Epoche hinzukommen.</translation>
    </message>
    <message>
        <source>How a gradient becomes a step.</source>
        <translation>Wie aus einem Gradienten ein Schritt wird.</translation>
    </message>
    <message>
        <source>How often all training images are seen.</source>
        <translation>Wie oft alle Trainingsbilder gezeigt werden.</translation>
    </message>
    <message>
        <source>How strongly each image is turned, stretched and bent at random; 0 is off.</source>
        <translation>Wie stark jedes Bild zufällig gedreht, gestreckt und gebogen wird; 0 ist aus.</translation>
    </message>
    <message>
        <source>How strongly weights are pulled to zero.</source>
        <translation>Wie stark Gewichte zur Null gezogen werden.</translation>
    </message>
    <message>
        <source>How the learning rate goes on from there: the same, down along a cosine, or up and down once.</source>
        <translation>Wie die Lernrate von dort weitergeht: gleich, als Kosinus fallend oder einmal auf und ab.</translation>
    </message>
    <message>
        <source>How the weights start: at random, scaled in one of three ways, or all at zero, which learns nothing.</source>
        <translation>Womit die Gewichte beginnen: zufällig, auf eine von drei Arten skaliert, oder alle bei null, was nichts lernt.</translation>
    </message>
    <message>
        <source>Images learned from at each step.</source>
        <translation>Bilder, aus denen bei jedem Schritt gelernt wird.</translation>
    </message>
    <message>
        <source>Images of the data set to learn from, picked at random; 0 takes all.</source>
        <translation>Bilder des Datensatzes, aus denen gelernt wird, zufällig ausgewählt; 0 nimmt alle.</translation>
    </message>
    <message>
        <source>Keep each neuron&apos;s sums centred and scaled; folded into the weights afterwards.</source>
        <translation>Die Summen jedes Neurons zentriert und skaliert halten; danach in die Gewichte eingerechnet.</translation>
    </message>
    <message>
        <source>Length of a step at its largest.</source>
        <translation>Größte Länge eines Schritts.</translation>
    </message>
    <message>
        <source>Numbers of 32 or 16 bits; auto takes what a short trial finds faster.</source>
        <translation>Zahlen mit 32 oder 16 Bit; automatisch nimmt, was ein kurzer Versuch schneller findet.</translation>
    </message>
    <message>
        <source>Processor threads; 0 takes what a short trial finds fastest.</source>
        <translation>Prozessor-Threads; 0 nimmt, was ein kurzer Versuch am schnellsten findet.</translation>
    </message>
    <message>
        <source>Scribbles that are no digit, added to each epoch.</source>
        <translation>Gekritzel, das keine Ziffer ist und zu jeder Epoche hinzukommt.</translation>
    </message>
    <message>
        <source>Share of each target spread over all ten digits.</source>
        <translation>Anteil jedes Ziels, der auf alle zehn Ziffern verteilt wird.</translation>
    </message>
    <message>
        <source>Share of hidden neurons switched off at random while learning.</source>
        <translation>Anteil verdeckter Neuronen, die beim Lernen zufällig abgeschaltet werden.</translation>
    </message>
    <message>
        <source>Share of the last step that is kept in the next one (SGD only).</source>
        <translation>Anteil des letzten Schritts, der im nächsten weiterwirkt (nur SGD).</translation>
    </message>
    <message>
        <source>Share of the run in which the learning rate rises to its largest.</source>
        <translation>Anteil des Laufs, in dem die Lernrate auf ihren größten Wert steigt.</translation>
    </message>
    <message>
        <source>Share of the running average of the weights that is kept each step; 0 is off.</source>
        <translation>Anteil des gleitenden Mittels der Gewichte, der bei jedem Schritt bleibt; 0 ist aus.</translation>
    </message>
    <message>
        <source>Share of the training images kept out to choose the best epoch.</source>
        <translation>Anteil der Trainingsbilder, der zurückbehalten wird, um die beste Epoche zu wählen.</translation>
    </message>
    <message>
        <source>Shift and scale the pixels to mean 0 and deviation 1 (as MNIST has them).</source>
        <translation>Die Pixel auf Mittelwert 0 und Abweichung 1 bringen (wie bei MNIST).</translation>
    </message>
    <message>
        <source>Start of all random numbers; the same seed gives the same run.</source>
        <translation>Anfang aller Zufallszahlen; derselbe Startwert ergibt denselben Lauf.</translation>
    </message>
    <message>
        <source>What a neuron does with its sum.</source>
        <translation>Was ein Neuron mit seiner Summe macht.</translation>
    </message>
    <message>
        <source>Where to compute.</source>
        <translation>Wo gerechnet wird.</translation>
    </message>
    <message>
        <source>Width of each hidden layer, from the input to the output.</source>
        <translation>Breite jeder verdeckten Schicht, vom Eingang zum Ausgang.</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>neurons</source>
        <translation>Neuronen</translation>
    </message>
    <message>
        <source>per step</source>
        <translation>je Schritt</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>Threads</translation>
    </message>
</context>
<context>
    <name>InkCanvas</name>
    <message>
        <source>Draw a digit here</source>
        <translation>Hier eine Ziffer zeichnen</translation>
    </message>
    <message>
        <source>Arrow keys move the pen, Space puts it down and lifts it.</source>
        <translation>Pfeiltasten bewegen den Stift, die Leertaste setzt ihn auf und hebt ihn ab.</translation>
    </message>
    <message>
        <source>Drawing pad</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>Draw a digit with the mouse, a finger or a pen, or with the arrow keys and Space</source>
        <translation>Eine Ziffer mit der Maus, einem Finger oder einem Stift zeichnen, oder mit Pfeiltasten und Leertaste</translation>
    </message>
</context>
<context>
    <name>InsideMenu</name>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>InsidePanel</name>
    <message>
        <source>Look inside</source>
        <translation>Hineinsehen</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre wenn</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>Ähnliche</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Ablauf</translation>
    </message>
</context>
<context>
    <name>KeyPen</name>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Move the pen on the pad; two at once go aslant</source>
        <translation>Den Stift auf der Zeichenfläche bewegen; zwei zugleich gehen schräg</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Put the pen down, or lift it</source>
        <translation>Den Stift aufsetzen oder abheben</translation>
    </message>
    <message>
        <source>Shift + arrow keys</source>
        <translation>Umschalt + Pfeiltasten</translation>
    </message>
    <message>
        <source>Move the pen faster</source>
        <translation>Den Stift schneller bewegen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Put the pen of the keyboard away</source>
        <translation>Den Stift der Tastatur weglegen</translation>
    </message>
</context>
<context>
    <name>LayerStrip</name>
    <message>
        <source>Layer {0}: {1:,} units</source>
        <translation>Schicht {0}: {1:,} Einheiten</translation>
    </message>
    <message>
        <source>Last layer: one unit for each digit</source>
        <translation>Letzte Schicht: eine Einheit für jede Ziffer</translation>
    </message>
    <message>
        <source>Click a unit, or go to it with the arrow keys, to see what it adds up.</source>
        <translation>Klicken Sie auf eine Einheit, oder gehen Sie mit den Pfeiltasten zu ihr, um zu sehen, was sie addiert.</translation>
    </message>
    <message>
        <source>Unit {0}: {1:,.3f}</source>
        <translation>Einheit {0}: {1:,.3f}</translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message>
        <source>{0} + my hand</source>
        <comment>a model&apos;s name</comment>
        <translation>{0} + meine Schrift</translation>
    </message>
    <message>
        <source>a model</source>
        <translation>ein Modell</translation>
    </message>
</context>
<context>
    <name>LearningCourse</name>
    <message>
        <source>Learning was stopped. Nothing has changed.</source>
        <translation>Das Lernen wurde angehalten. Nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>What was learned is forgotten; your samples are still there.</source>
        <translation>Das Gelernte ist vergessen; Ihre Beispiele sind noch da.</translation>
    </message>
    <message>
        <source>Learning your digits, and testing what that is worth…</source>
        <translation>Lernt Ihre Ziffern und prüft den Gewinn…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <translation>Trotzdem nutzen</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>One sample is too few to test with. The model in use stays.</source>
        <translation>Ein Beispiel ist zu wenig zum Testen. Das bisherige Modell bleibt.</translation>
    </message>
    <message>
        <source>Worse for you: the old model stays.</source>
        <translation>Für Sie schlechter: Das alte bleibt.</translation>
    </message>
    <message>
        <source>Worse for others: the old model stays.</source>
        <translation>Für andere schlechter: Das alte bleibt.</translation>
    </message>
    <message>
        <source>{0} The new model is reading now.</source>
        <translation>{0} Neues Modell liest.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The model from before is reading again; your samples are still there.</source>
        <translation>Wieder liest das frühere Modell; Ihre Beispiele sind noch da.</translation>
    </message>
    <message>
        <source>Your digits {0:.0%} → {1:.0%}, everybody&apos;s {2:.1%} → {3:.1%}.</source>
        <translation>Ihre Ziffern {0:.0%} → {1:.0%}, alle {2:.1%} → {3:.1%}.</translation>
    </message>
</context>
<context>
    <name>LeftRun</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>DigitPad ended before the model of the training run “{0}” was saved. It was kept.</source>
        <translation>DigitPad endete, bevor das Modell des Trainingslaufs „{0}“ gespeichert war. Es wurde aufgehoben.</translation>
    </message>
    <message>
        <source>Use it now</source>
        <translation>Jetzt benutzen</translation>
    </message>
    <message>
        <source>The training run “{0}” was interrupted in its first epoch.</source>
        <translation>Der Trainingslauf „{0}“ wurde in seiner ersten Epoche unterbrochen.</translation>
    </message>
    <message>
        <source>The training run “{0}” was interrupted after epoch {1} of {2}.</source>
        <translation>Der Trainingslauf „{0}“ wurde nach Epoche {1} von {2} unterbrochen.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>Lookalikes</name>
    <message>
        <source>Training pictures that look most like the drawing to the network</source>
        <translation>Trainingsbilder, die der Zeichnung für das Netz am ähnlichsten sind</translation>
    </message>
    <message>
        <source>Of all training pictures these are the nearest in the network&apos;s last hidden layer: it learned what to answer from such pictures. With a wrong answer they show where it came from.</source>
        <translation>Von allen Trainingsbildern sind dies die nächsten in der letzten verdeckten Schicht des Netzes: An solchen Bildern hat es seine Antwort gelernt. Bei einer falschen Antwort zeigen sie, woher sie kam.</translation>
    </message>
    <message>
        <source>{0} of the {1} training pictures that look most like it show {2}.</source>
        <translation>{0} der {1} ähnlichsten Trainingsbilder zeigen {2}.</translation>
    </message>
    <message>
        <source>The pad is empty. Draw a digit to see what it looks like to the network.</source>
        <translation>Das Feld ist leer. Zeichnen Sie eine Ziffer, um zu sehen, wie sie für das Netz aussieht.</translation>
    </message>
    <message>
        <source>A network in training is another one in a moment: its pictures are not looked for.</source>
        <translation>Ein Netz im Training ist gleich ein anderes: Nach seinen Bildern wird nicht gesucht.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Reading</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>The pad is full: clear it or rub something out.</source>
        <translation>Die Zeichenfläche ist voll: Leeren Sie sie oder radieren Sie etwas weg.</translation>
    </message>
</context>
<context>
    <name>ManyFiles</name>
    <message>
        <source>Drawings and pictures ({0})</source>
        <translation>Zeichnungen und Bilder ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Read many files</source>
        <translation>Viele Dateien lesen</translation>
    </message>
    <message>
        <source>Only the first {0} files are read</source>
        <translation>Nur die ersten {0} Dateien werden gelesen</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Trainieren</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Num&amp;ber</source>
        <translation>&amp;Zahl</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Panes</source>
        <translation>&amp;Bereiche</translation>
    </message>
    <message>
        <source>Say what it &amp;was</source>
        <translation>S&amp;agen, was es war</translation>
    </message>
    <message>
        <source>Open re&amp;cent</source>
        <translation>Zule&amp;tzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Recent models</source>
        <translation>&amp;Zuletzt benutzte Modelle</translation>
    </message>
    <message>
        <source>Mo&amp;dels that come with DigitPad</source>
        <translation>Mitgelieferte Mo&amp;delle</translation>
    </message>
    <message>
        <source>&amp;Compare with</source>
        <translation>Ver&amp;gleichen mit</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Hide this message</source>
        <translation>Diese Meldung ausblenden</translation>
    </message>
</context>
<context>
    <name>Microscope</name>
    <message>
        <source>The pad is empty. Draw a digit, and its way through the network is shown here.</source>
        <translation>Das Feld ist leer. Zeichnen Sie eine Ziffer; hier erscheint dann ihr Weg durch das Netz.</translation>
    </message>
    <message>
        <source>Each cell is a unit: blue above zero, orange below. Click one, or go to it with the arrow keys.</source>
        <translation>Jede Zelle ist eine Einheit: blau über null, orange darunter. Klicken Sie auf eine, oder gehen Sie mit den Pfeiltasten hin.</translation>
    </message>
    <message>
        <source>From sums to shares</source>
        <translation>Von Summen zu Anteilen</translation>
    </message>
    <message>
        <source>Let go of all that is held ({0})</source>
        <translation>Alles Festgehaltene loslassen ({0})</translation>
    </message>
</context>
<context>
    <name>ModelFiles</name>
    <message>
        <source>Now reading with {0}</source>
        <translation>Jetzt liest {0}</translation>
    </message>
    <message>
        <source>an unnamed model</source>
        <translation>ein namenloses Modell</translation>
    </message>
    <message>
        <source>Open model</source>
        <translation>Modell öffnen</translation>
    </message>
    <message>
        <source>DigitPad models ({0})</source>
        <translation>DigitPad-Modelle ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>DigitPad</source>
        <translation>DigitPad</translation>
    </message>
    <message>
        <source>Use it all the same</source>
        <translation>Trotzdem verwenden</translation>
    </message>
    <message>
        <source>Models ({0})</source>
        <translation>Modelle ({0})</translation>
    </message>
    <message>
        <source>Save model as</source>
        <translation>Modell speichern unter</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>{0} gespeichert</translation>
    </message>
    <message>
        <source>{0}; it wants its inputs like this: {1}</source>
        <translation>{0}; Eingaben will es so: {1}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>ModelIndex</name>
    <message>
        <source>Looking at the training pictures…</source>
        <translation>Die Trainingsbilder werden angesehen…</translation>
    </message>
</context>
<context>
    <name>ModelLabel</name>
    <message>
        <source>Opening {0}…</source>
        <translation>{0} wird geöffnet…</translation>
    </message>
    <message>
        <source>Model that is reading</source>
        <translation>Modell, das liest</translation>
    </message>
    <message>
        <source>No model is loaded yet</source>
        <translation>Noch kein Modell geladen</translation>
    </message>
    <message>
        <source>unnamed model</source>
        <translation>unbenanntes Modell</translation>
    </message>
    <message>
        <source>Reading with {0} · {1:.2%} of the test images right</source>
        <translation>Es liest {0} · {1:.2%} der Testbilder richtig</translation>
    </message>
    <message>
        <source>Reading with {0} · {1:.1%} of 1,000 validation images right</source>
        <translation>Es liest {0} · {1:.1%} von 1.000 Validierungsbildern richtig</translation>
    </message>
    <message>
        <source>Reading with {0} · {1:.1%} of the validation images right</source>
        <translation>Es liest {0} · {1:.1%} der Validierungsbilder richtig</translation>
    </message>
    <message>
        <source>Reading with {0} · test accuracy unknown</source>
        <translation>Es liest {0} · Testgenauigkeit unbekannt</translation>
    </message>
    <message>
        <source>Its inputs are scaled like this, found by trial: {0}</source>
        <translation>Seine Eingaben sind so skaliert, durch Versuch gefunden: {0}</translation>
    </message>
    <message>
        <source>Layers: {0}
Made by: {1}
Date: {2}</source>
        <translation>Schichten: {0}
Erstellt von: {1}
Datum: {2}</translation>
    </message>
</context>
<context>
    <name>MySamples</name>
    <message>
        <source>Capitals make no other collection: “{0}” is in use.</source>
        <translation>Großbuchstaben machen keine andere Sammlung: „{0}“ ist in Gebrauch.</translation>
    </message>
    <message>
        <source>There is a collection “{0}” already.</source>
        <translation>Es gibt schon eine Sammlung „{0}“.</translation>
    </message>
    <message>
        <source>A collection&apos;s name has 1 to {0} characters.</source>
        <translation>Der Name einer Sammlung hat 1 bis {0} Zeichen.</translation>
    </message>
</context>
<context>
    <name>NetworkPicture</name>
    <message>
        <source>Save network&apos;s picture as</source>
        <translation>Netzbild speichern unter</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>{0} gespeichert</translation>
    </message>
    <message>
        <source>Copied the network&apos;s picture</source>
        <translation>Netzbild kopiert</translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <source>What the network sees</source>
        <translation>Was das Netz sieht</translation>
    </message>
    <message>
        <source>The drawing as the network gets it: 28 × 28 pixels, cropped and centred.</source>
        <translation>Die Zeichnung, wie das Netz sie bekommt: 28 × 28 Pixel, zugeschnitten und zentriert.</translation>
    </message>
    <message>
        <source>Explain a digit</source>
        <translation>Eine Ziffer erklären</translation>
    </message>
    <message>
        <source>Tint the pixels that speak for or against a digit.</source>
        <translation>Die Pixel einfärben, die für oder gegen eine Ziffer sprechen.</translation>
    </message>
    <message>
        <source>Blue speaks for it, orange against.</source>
        <translation>Blau spricht dafür, Orange dagegen.</translation>
    </message>
    <message>
        <source>Show why: off</source>
        <translation>Zeigen, warum: aus</translation>
    </message>
    <message>
        <source>Why this digit?</source>
        <translation>Warum diese Ziffer?</translation>
    </message>
    <message>
        <source>Why {0}, or why not?</source>
        <translation>Warum eine {0}, oder warum nicht?</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>NumberMending</name>
    <message>
        <source>Draw a number first, then mend how it was cut.</source>
        <translation>Zeichnen Sie zuerst eine Zahl und verbessern Sie dann, wie sie zerlegt wurde.</translation>
    </message>
    <message>
        <source>There is no digit on that side to join with.</source>
        <translation>Auf dieser Seite steht keine Ziffer zum Verbinden.</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>{0}%</source>
        <comment>a percentage, with the space that the language wants</comment>
        <translation>{0}&#xa0;%</translation>
    </message>
    <message>
        <source>an {0}</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>a {0}</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>Digit {0} of {1}</source>
        <translation>Ziffer {0} von {1}</translation>
    </message>
    <message>
        <source>Two lines? Write one number at a time.</source>
        <translation>Zwei Zeilen? Schreiben Sie eine Zahl auf einmal.</translation>
    </message>
    <message>
        <source>A sign is among the digits. Most like {0}.</source>
        <translation>Zwischen den Ziffern steht ein Zeichen. Am ehesten {0}.</translation>
    </message>
    <message>
        <source>Not sure about digit {0}. Most like {1}.</source>
        <translation>Ziffer {0} ist unsicher. Am ehesten {1}.</translation>
    </message>
    <message>
        <source>Least sure digit: {0}</source>
        <translation>Unsicherste Ziffer: {0}</translation>
    </message>
</context>
<context>
    <name>PadToolBar</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Pen width</source>
        <translation>Stiftbreite</translation>
    </message>
    <message>
        <source>Pen width ([ and ]); it changes what you see, not what is read</source>
        <translation>Stiftbreite ([ und ]); ändert, was Sie sehen, nicht, was gelesen wird</translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>Take this pane out of the window, or put it back</source>
        <translation>Diesen Bereich aus dem Fenster lösen oder wieder einsetzen</translation>
    </message>
    <message>
        <source>Take {0} out of the window, or put it back</source>
        <translation>{0} aus dem Fenster lösen oder wieder einsetzen</translation>
    </message>
    <message>
        <source>Close {0}</source>
        <translation>{0} schließen</translation>
    </message>
    <message>
        <source>Close this pane; View ▸ Panes brings it back</source>
        <translation>Diesen Bereich schließen; Ansicht ▸ Bereiche bringt ihn zurück</translation>
    </message>
</context>
<context>
    <name>PixelView</name>
    <message>
        <source>The chosen picture, enlarged</source>
        <translation>Das gewählte Bild, vergrößert</translation>
    </message>
    <message>
        <source>row {0}, column {1}: {2}</source>
        <translation>Zeile {0}, Spalte {1}: {2}</translation>
    </message>
</context>
<context>
    <name>PreferencesPage</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Threads for training</source>
        <translation>Threads zum Trainieren</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>How many processor threads a training run may use</source>
        <translation>Wie viele Prozessor-Threads ein Trainingslauf nutzen darf</translation>
    </message>
</context>
<context>
    <name>ProbabilityBar</name>
    <message>
        <source>Digit {0}</source>
        <translation>Ziffer {0}</translation>
    </message>
    <message>
        <source>most probable</source>
        <translation>am wahrscheinlichsten</translation>
    </message>
</context>
<context>
    <name>ProbabilityBars</name>
    <message>
        <source>Probabilities</source>
        <translation>Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>Was it {0}? Click here or press {1} to keep the drawing and learn from it</source>
        <translation>War es eine {0}? Hier klicken oder {1} drücken, um die Zeichnung zu behalten und daraus zu lernen</translation>
    </message>
</context>
<context>
    <name>ProblemLog</name>
    <message>
        <source>Something went wrong that DigitPad did not expect:
{0}

The log is in {1}</source>
        <translation>Etwas ging schief, womit DigitPad nicht gerechnet hat:
{0}

Das Protokoll liegt in {1}</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>drawing</source>
        <translation>Zeichnung</translation>
    </message>
    <message>
        <source>digit {0}</source>
        <translation>Ziffer {0}</translation>
    </message>
    <message>
        <source>number {0}</source>
        <translation>Zahl {0}</translation>
    </message>
    <message>
        <source>You said {0}</source>
        <translation>Sie sagten {0}</translation>
    </message>
    <message>
        <source>Draw a digit</source>
        <translation>Zeichnen Sie eine Ziffer</translation>
    </message>
    <message>
        <source>Not sure. Most like {0}.</source>
        <translation>Nicht sicher. Am ehesten eine {0}.</translation>
    </message>
    <message>
        <source>More than one digit? Draw one at a time.</source>
        <translation>Mehr als eine Ziffer? Bitte eine nach der anderen.</translation>
    </message>
    <message>
        <source>{0} sure</source>
        <translation>zu {0} sicher</translation>
    </message>
    <message>
        <source>No digit is seen in this picture</source>
        <translation>In diesem Bild ist keine Ziffer zu sehen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Predicted digit: {0}</source>
        <translation>Gelesene Ziffer: {0}</translation>
    </message>
    <message>
        <source>Number read: {0}</source>
        <translation>Gelesene Zahl: {0}</translation>
    </message>
</context>
<context>
    <name>RecentFiles</name>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>Diese &amp;Liste leeren</translation>
    </message>
</context>
<context>
    <name>ReliabilityPlot</name>
    <message>
        <source>Reliability diagram, expected calibration error {0:.2%}</source>
        <translation>Zuverlässigkeitsdiagramm, erwarteter Kalibrierungsfehler {0:.2%}</translation>
    </message>
    <message>
        <source>how sure the network was</source>
        <translation>wie sicher das Netz war</translation>
    </message>
    <message>
        <source>how often it was right</source>
        <translation>wie oft es recht hatte</translation>
    </message>
    <message>
        <source>{0:,} answers, {1:.1%} sure on average, {2:.1%} right</source>
        <translation>{0:,} Antworten, im Mittel zu {1:.1%} sicher, {2:.1%} richtig</translation>
    </message>
</context>
<context>
    <name>ReplayPage</name>
    <message>
        <source>Moment of the drawing</source>
        <translation>Augenblick der Zeichnung</translation>
    </message>
    <message>
        <source>Save as WebP or GIF…</source>
        <translation>Als WebP oder GIF speichern…</translation>
    </message>
    <message>
        <source>{0:.1f} of {1:.1f} s</source>
        <translation>{0:.1f} von {1:.1f} s</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Reading what there was at each moment…</source>
        <translation>Es wird gelesen, was in jedem Augenblick da war…</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>{0} gespeichert</translation>
    </message>
    <message>
        <source>As it was drawn: each curve is the probability of a digit after so much ink.</source>
        <translation>So wie gezeichnet wurde: Jede Kurve ist die Wahrscheinlichkeit einer Ziffer nach so viel Tinte.</translation>
    </message>
    <message>
        <source>Not all of this ink says when it was drawn, so that it is replayed at an even pace. Each curve is the probability of a digit after so much ink.</source>
        <translation>Nicht zu aller Tinte ist bekannt, wann sie gezeichnet wurde; diese wird in gleichmäßigem Tempo abgespielt. Jede Kurve ist die Wahrscheinlichkeit einer Ziffer nach so viel Tinte.</translation>
    </message>
    <message>
        <source>A picture lies on the pad, and nobody knows in what order it was drawn.</source>
        <translation>Auf dem Feld liegt ein Bild, und niemand weiß, in welcher Reihenfolge es gezeichnet wurde.</translation>
    </message>
    <message>
        <source>The pad is empty. Draw something, and see here how its reading came about.</source>
        <translation>Das Feld ist leer. Zeichnen Sie etwas, und sehen Sie hier, wie das Ergebnis zustande kommt.</translation>
    </message>
    <message>
        <source>Save the replay</source>
        <translation>Wiedergabe speichern</translation>
    </message>
</context>
<context>
    <name>ResultOffer</name>
    <message>
        <source>Use it now</source>
        <translation>Jetzt benutzen</translation>
    </message>
    <message>
        <source>Save it as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>See the results</source>
        <translation>Ergebnisse ansehen</translation>
    </message>
    <message>
        <source>DigitPad models ({0})</source>
        <translation>DigitPad-Modelle ({0})</translation>
    </message>
    <message>
        <source>Save the model as</source>
        <translation>Modell speichern unter</translation>
    </message>
</context>
<context>
    <name>Resuming</name>
    <message>
        <source>The run “{0}” was interrupted at epoch {1} of {2}. Go on with it?</source>
        <translation>Der Lauf „{0}“ wurde bei Epoche {1} von {2} unterbrochen. Fortsetzen?</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>RunCharts</name>
    <message>
        <source>Validation loss</source>
        <translation>Validierungsverlust</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>Validierungsgenauigkeit</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Trainingsverlust</translation>
    </message>
    <message>
        <source>Training accuracy</source>
        <translation>Trainingsgenauigkeit</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
</context>
<context>
    <name>RunChip</name>
    <message>
        <source>Show the run</source>
        <translation>Den Lauf zeigen</translation>
    </message>
    <message>
        <source>Stop the run; the best epoch so far is kept</source>
        <translation>Den Lauf anhalten; die beste Epoche bis jetzt bleibt erhalten</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>Den Lauf beenden</translation>
    </message>
</context>
<context>
    <name>RunCompare</name>
    <message>
        <source>What to compare</source>
        <translation>Was verglichen wird</translation>
    </message>
    <message>
        <source>Log scale</source>
        <translation>Logarithmisch</translation>
    </message>
    <message>
        <source>What differs between the runs</source>
        <translation>Was die Läufe unterscheidet</translation>
    </message>
    <message>
        <source>Select a run to see it, or several (with Ctrl or Shift) to compare them.</source>
        <translation>Einen Lauf wählen, um ihn zu sehen, oder mehrere (mit Strg oder Umschalt), um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>Select further runs (with Ctrl or Shift) to compare them with this one.</source>
        <translation>Weitere Läufe wählen (mit Strg oder Umschalt), um sie mit diesem zu vergleichen.</translation>
    </message>
    <message>
        <source>The table shows only what differs.</source>
        <translation>Die Tabelle zeigt nur, was sich unterscheidet.</translation>
    </message>
    <message>
        <source>These runs do not differ.</source>
        <translation>Diese Läufe unterscheiden sich nicht.</translation>
    </message>
</context>
<context>
    <name>RunControls</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Train with these settings</source>
        <translation>Mit diesen Einstellungen trainieren</translation>
    </message>
    <message>
        <source>Learns, then waits…</source>
        <translation>Lernt, wartet dann …</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Wait after the current batch</source>
        <translation>Nach dem aktuellen Batch warten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>End now and keep the best epoch</source>
        <translation>Jetzt beenden und die beste Epoche behalten</translation>
    </message>
    <message>
        <source>One epoch more</source>
        <translation>Eine Epoche mehr</translation>
    </message>
    <message>
        <source>Go on for one more epoch</source>
        <translation>Eine weitere Epoche lernen</translation>
    </message>
    <message>
        <source>The pad reads with the model in training</source>
        <translation>Das lernende Modell liest mit</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Learn from the next batch alone, and see what it does</source>
        <translation>Nur aus dem nächsten Batch lernen und sehen, was er bewirkt</translation>
    </message>
    <message>
        <source>How far the run is</source>
        <translation>Wie weit der Lauf ist</translation>
    </message>
    <message>
        <source>Draw a digit and watch its bars change while the network learns.</source>
        <translation>Zeichnen Sie eine Ziffer und sehen Sie, wie sich ihre Balken ändern, während das Netz lernt.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Vorbereitung…</translation>
    </message>
    <message>
        <source>Epoch {0} of {1}</source>
        <translation>Epoche {0} von {1}</translation>
    </message>
    <message>
        <source>Epoch {0} of {1} done</source>
        <translation>Epoche {0} von {1} fertig</translation>
    </message>
    <message>
        <source>Testing epoch {0} on the test images…</source>
        <translation>Epoche {0} wird mit den Testbildern geprüft…</translation>
    </message>
    <message>
        <source>Epoch {0} of {1}, {2} left</source>
        <translation>Epoche {0} von {1}, noch {2}</translation>
    </message>
    <message>
        <source>{0:,.0f} images a second; learning rate {1:.3g}</source>
        <translation>{0:,.0f} Bilder je Sekunde; Lernrate {1:.3g}</translation>
    </message>
    <message>
        <source>processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>graphics card</source>
        <translation>Grafikkarte</translation>
    </message>
    <message>
        <source>1 thread</source>
        <translation>1 Thread</translation>
    </message>
    <message>
        <source>{0} threads</source>
        <translation>{0} Threads</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>RunDifferences</name>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Epochs learned</source>
        <translation>Gelernte Epochen</translation>
    </message>
    <message>
        <source>Best epoch</source>
        <translation>Beste Epoche</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Validierungsverlust</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>Validierungsgenauigkeit</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>Testgenauigkeit</translation>
    </message>
    <message>
        <source>Test loss</source>
        <translation>Testverlust</translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation>Kalibrierungsfehler</translation>
    </message>
    <message>
        <source>Learning time</source>
        <translation>Lernzeit</translation>
    </message>
    <message>
        <source>{0}, of which {1} beyond the plan</source>
        <translation>{0}, davon {1} über den Plan hinaus</translation>
    </message>
</context>
<context>
    <name>RunEnding</name>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation>Vorzeitig beendet</translation>
    </message>
    <message>
        <source>Stopped before the first epoch was over, so there is no model yet.</source>
        <translation>Vor dem Ende der ersten Epoche gestoppt, deshalb gibt es noch kein Modell.</translation>
    </message>
    <message>
        <source>{0}; epoch {1} was the best.</source>
        <translation>{0}; Epoche {1} war die beste.</translation>
    </message>
    <message>
        <source>{0}: {1:.2%} of the test images read right; epoch {2} was the best.</source>
        <translation>{0}: {1:.2%} der Testbilder richtig gelesen; Epoche {2} war die beste.</translation>
    </message>
</context>
<context>
    <name>RunExport</name>
    <message>
        <source>Report (HTML)…</source>
        <translation>Bericht (HTML)…</translation>
    </message>
    <message>
        <source>Charts (PNG)…</source>
        <translation>Diagramme (PNG)…</translation>
    </message>
    <message>
        <source>Charts (SVG)…</source>
        <translation>Diagramme (SVG)…</translation>
    </message>
    <message>
        <source>History (CSV)…</source>
        <translation>Verlauf (CSV)…</translation>
    </message>
    <message>
        <source>Model for DigitPad…</source>
        <translation>Modell für DigitPad…</translation>
    </message>
    <message>
        <source>Model (ONNX)…</source>
        <translation>Modell (ONNX)…</translation>
    </message>
    <message>
        <source>Model (PyTorch state dict)…</source>
        <translation>Modell (PyTorch-State-Dict)…</translation>
    </message>
</context>
<context>
    <name>RunList</name>
    <message>
        <source>Kept runs</source>
        <translation>Behaltene Läufe</translation>
    </message>
    <message>
        <source>Use its model</source>
        <translation>Modell benutzen</translation>
    </message>
    <message>
        <source>Let the pad read with this run&apos;s model</source>
        <translation>Die Zeichenfläche mit dem Modell dieses Laufs lesen lassen</translation>
    </message>
    <message>
        <source>Test results</source>
        <translation>Testergebnisse</translation>
    </message>
    <message>
        <source>Test its model on the test pictures and show how it did</source>
        <translation>Sein Modell mit den Testbildern prüfen und das Ergebnis zeigen</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Let the pad read with the network of any of its epochs</source>
        <translation>Mit dem Netz jeder seiner Epochen lesen lassen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Go on to the planned end, or for one epoch more</source>
        <translation>Bis zum geplanten Ende fortsetzen, oder für eine weitere Epoche</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Report, charts, history, or the model for other programs</source>
        <translation>Bericht, Diagramme, Verlauf oder das Modell für andere Programme</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the selected runs with their models</source>
        <translation>Die gewählten Läufe mit ihren Modellen löschen</translation>
    </message>
</context>
<context>
    <name>RunReport</name>
    <message>
        <source>Training run: {0}</source>
        <translation>Trainingslauf: {0}</translation>
    </message>
    <message>
        <source>Made by DigitPad; the run began {0}.</source>
        <translation>Erstellt von DigitPad; der Lauf begann {0}.</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Test results</source>
        <translation>Testergebnisse</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>Trainingsverlust</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>Validierungsverlust</translation>
    </message>
    <message>
        <source>training accuracy</source>
        <translation>Trainingsgenauigkeit</translation>
    </message>
    <message>
        <source>validation accuracy</source>
        <translation>Validierungsgenauigkeit</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>{0:.2%} of {1:,} test pictures read right; with 95% certainty {2:.2%} to {3:.2%}.</source>
        <translation>{0:.2%} von {1:,} Testbildern richtig gelesen; mit 95&#xa0;% Sicherheit {2:.2%} bis {3:.2%}.</translation>
    </message>
    <message>
        <source>Rows are true digits, columns what was read; then the share that was read right.</source>
        <translation>Zeilen sind wahre Ziffern, Spalten, was gelesen wurde; dann der Anteil richtig gelesener.</translation>
    </message>
</context>
<context>
    <name>RunTable</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>unfertig</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>RunsView</name>
    <message>
        <source>Delete the run “{0}” with its model? It cannot be brought back.</source>
        <translation>Den Lauf „{0}“ mit seinem Modell löschen? Er lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Delete {0} runs with their models? They cannot be brought back.</source>
        <translation>{0} Läufe mit ihren Modellen löschen? Sie lassen sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Als {0} gespeichert.</translation>
    </message>
</context>
<context>
    <name>SampleBrowser</name>
    <message>
        <source>My samples</source>
        <translation>Meine Beispiele</translation>
    </message>
    <message>
        <source>Right and wrong</source>
        <translation>Richtige und falsche</translation>
    </message>
    <message>
        <source>Read wrong or refused</source>
        <translation>Falsch gelesen oder abgelehnt</translation>
    </message>
    <message>
        <source>Read right</source>
        <translation>Richtig gelesen</translation>
    </message>
    <message>
        <source>All digits</source>
        <translation>Alle Ziffern</translation>
    </message>
    <message>
        <source>It is a…</source>
        <translation>Es ist eine…</translation>
    </message>
    <message>
        <source>Put on pad</source>
        <translation>Auf Zeichenfläche</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Which digits to show</source>
        <translation>Welche Ziffern gezeigt werden</translation>
    </message>
    <message>
        <source>Whether the model reads them right</source>
        <translation>Ob das Modell sie richtig liest</translation>
    </message>
    <message>
        <source>What the selected samples are</source>
        <translation>Was die gewählten Beispiele sind</translation>
    </message>
    <message>
        <source>Above each: what the model reads now, and in brackets what you said, where that differs. Keys 0–9 relabel, Delete removes, Return puts one on the pad. Drop a folder or zip to import it.</source>
        <translation>Darüber steht, was das Modell jetzt liest, und in Klammern, was Sie gesagt haben, wenn es etwas anderes war. Die Tasten 0–9 ändern die Ziffer, Entf löscht, Eingabe bringt eines auf die Zeichenfläche. Ordner oder Zip zum Importieren hierher ziehen.</translation>
    </message>
    <message>
        <source>No samples yet</source>
        <translation>Noch keine Beispiele</translation>
    </message>
    <message>
        <source>{0:,} of {1:,}</source>
        <translation>{0:,} von {1:,}</translation>
    </message>
    <message>
        <source>{0}, {1:.0%} read right</source>
        <translation>{0}, {1:.0%} richtig gelesen</translation>
    </message>
    <message>
        <source>{0}, the model is reading them…</source>
        <translation>{0}, das Modell liest sie gerade…</translation>
    </message>
</context>
<context>
    <name>SampleFiles</name>
    <message>
        <source>Import samples</source>
        <translation>Beispiele importieren</translation>
    </message>
    <message>
        <source>Samples or labelled pictures (*.zip)</source>
        <translation>Beispiele oder beschriftete Bilder (*.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import a folder of samples</source>
        <translation>Ordner mit Beispielen importieren</translation>
    </message>
    <message>
        <source>Export samples</source>
        <translation>Beispiele exportieren</translation>
    </message>
    <message>
        <source>One zip (*.zip)</source>
        <translation>Ein Zip (*.zip)</translation>
    </message>
    <message>
        <source>A new folder (*)</source>
        <translation>Ein neuer Ordner (*)</translation>
    </message>
    <message>
        <source>{0} lists no samples of DigitPad; pictures in it are taken by Train ▸ Import samples.</source>
        <translation>{0} führt keine Beispiele von DigitPad auf; Bilder darin holt Trainieren ▸ Beispiele importieren.</translation>
    </message>
    <message numerus="yes">
        <source>Import the %Ln sample(s) in {0} into “{1}”?</source>
        <translation>
            <numerusform>%Ln Beispiel aus {0} in „{1}“ importieren?</numerusform>
            <numerusform>%Ln Beispiele aus {0} in „{1}“ importieren?</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Importing samples…</source>
        <translation>Beispiele werden importiert…</translation>
    </message>
    <message>
        <source>Exporting samples…</source>
        <translation>Beispiele werden exportiert…</translation>
    </message>
    <message>
        <source>Samples are being imported or exported already; wait for that or stop it.</source>
        <translation>Es werden schon Beispiele importiert oder exportiert; warten Sie das ab oder halten Sie es an.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>The export was stopped; nothing was written.</source>
        <translation>Der Export wurde angehalten; nichts wurde geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) are in {0}.</source>
        <translation>
            <numerusform>%Ln Beispiel ist in {0}.</numerusform>
            <numerusform>%Ln Beispiele sind in {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) are new.</source>
        <translation>
            <numerusform>%Ln Beispiel ist neu.</numerusform>
            <numerusform>%Ln Beispiele sind neu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) were here already.</source>
        <translation>
            <numerusform>%Ln Beispiel war schon da.</numerusform>
            <numerusform>%Ln Beispiele waren schon da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) were here with another label, which stays.</source>
        <translation>
            <numerusform>%Ln Beispiel war mit anderer Ziffer da, die bleibt.</numerusform>
            <numerusform>%Ln Beispiele waren mit anderer Ziffer da, die bleibt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s) came with two different labels and were left out.</source>
        <translation>
            <numerusform>%Ln Zeichnung kam mit zwei verschiedenen Ziffern und wurde ausgelassen.</numerusform>
            <numerusform>%Ln Zeichnungen kamen mit zwei verschiedenen Ziffern und wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) gave no sample.</source>
        <translation>
            <numerusform>%Ln Datei ergab kein Beispiel.</numerusform>
            <numerusform>%Ln Dateien ergaben kein Beispiel.</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>Der Import wurde angehalten.</translation>
    </message>
</context>
<context>
    <name>SampleGrid</name>
    <message>
        <source>My samples</source>
        <translation>Meine Beispiele</translation>
    </message>
</context>
<context>
    <name>SampleMenu</name>
    <message>
        <source>Kept as {0}. {1} samples in “{2}”.</source>
        <translation>Als {0} behalten. {1} Beispiele in „{2}“.</translation>
    </message>
    <message>
        <source>Kept as {0}, the first sample in “{1}”.</source>
        <translation>Als {0} behalten, das erste Beispiel in „{1}“.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Draw three more</source>
        <translation>Noch drei zeichnen</translation>
    </message>
    <message>
        <source>{0} more and your hand can be learned.</source>
        <translation>Noch {0}, dann kann Ihre Schrift gelernt werden.</translation>
    </message>
    <message>
        <source>Learn my samples</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Taken back: the drawing is not kept.</source>
        <translation>Zurückgenommen: Die Zeichnung wird nicht behalten.</translation>
    </message>
</context>
<context>
    <name>Scalings</name>
    <message>
        <source>MNIST&apos;s mean 0 and deviation 1</source>
        <translation>MNISTs Mittel 0 und Streuung 1</translation>
    </message>
    <message>
        <source>as its file says</source>
        <translation>wie seine Datei sagt</translation>
    </message>
    <message>
        <source>{0}, light and dark exchanged</source>
        <translation>{0}, hell und dunkel vertauscht</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>Verdeckte Schichten</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>First weights</source>
        <translation>Erste Gewichte</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Batch normalisation</source>
        <translation>Batch-Normalisierung</translation>
    </message>
    <message>
        <source>Standardised pixels</source>
        <translation>Standardisierte Pixel</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Lernratenplan</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Aufwärmphase</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Gewichtsabnahme</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Label-Glättung</translation>
    </message>
    <message>
        <source>Weight averaging</source>
        <translation>Gewichtsmittelung</translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation>Validierungsanteil</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>Trainingsbilder</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Augmentierung</translation>
    </message>
    <message>
        <source>Rule-drawn digits</source>
        <translation>Gezeichnete Ziffern</translation>
    </message>
    <message>
        <source>Scribbles</source>
        <translation>Gekritzel</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Bits of a weight</source>
        <translation>Bits je Gewicht</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>random, narrow</source>
        <translation>zufällig, eng</translation>
    </message>
    <message>
        <source>random (He)</source>
        <translation>zufällig (He)</translation>
    </message>
    <message>
        <source>random (Xavier)</source>
        <translation>zufällig (Xavier)</translation>
    </message>
    <message>
        <source>all zero</source>
        <translation>alle null</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>konstant</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>one cycle</source>
        <translation>ein Zyklus</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>32 bits</source>
        <translation>32 Bit</translation>
    </message>
    <message>
        <source>16 bits (bf16)</source>
        <translation>16 Bit (bf16)</translation>
    </message>
    <message>
        <source>article: as the classic tutorial does it</source>
        <translation>Artikel: wie im klassischen Tutorial</translation>
    </message>
    <message>
        <source>recommended: the best we know</source>
        <translation>empfohlen: das Beste bisher</translation>
    </message>
    <message>
        <source>quick: above 98% in a hurry</source>
        <translation>schnell: rasch über 98&#xa0;%</translation>
    </message>
    <message>
        <source>article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>quick</source>
        <translation>schnell</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>{0}: a whole number from {1:g} to {2:g}, please.</source>
        <translation>{0}: bitte eine ganze Zahl von {1:g} bis {2:g}.</translation>
    </message>
    <message>
        <source>{0}: at most {3} widths, please, each from {1:g} to {2:g}, such as 512, 512.</source>
        <translation>{0}: bitte höchstens {3} Breiten, jede von {1:g} bis {2:g}, etwa 512, 512.</translation>
    </message>
    <message>
        <source>{0}: a number from {1:g} to {2:g}, please.</source>
        <translation>{0}: bitte eine Zahl von {1:g} bis {2:g}.</translation>
    </message>
    <message>
        <source>From {0:g} to {1:g} {2}.</source>
        <translation>Von {0:g} bis {1:g} {2}.</translation>
    </message>
    <message>
        <source>Default in “{0}”: {1}.</source>
        <translation>Vorgabe in „{0}“: {1}.</translation>
    </message>
</context>
<context>
    <name>SetupView</name>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Alle Einstellungen</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>My samples too</source>
        <translation>Auch meine Beispiele</translation>
    </message>
    <message>
        <source>Learn from the drawings that you have kept as well; see Train ▸ My samples</source>
        <translation>Auch von den Zeichnungen lernen, die Sie behalten haben; siehe Trainieren ▸ Meine Beispiele</translation>
    </message>
    <message>
        <source>Point at a setting to read what it does.</source>
        <translation>Auf eine Einstellung zeigen, um zu lesen, was sie tut.</translation>
    </message>
    <message>
        <source>custom (from {0})</source>
        <translation>eigene (aus {0})</translation>
    </message>
    <message>
        <source>{0:,} parameters, {1:,} images to learn from; about {2} on this computer&apos;s processor.</source>
        <translation>{0:,} Parameter, {1:,} Bilder zum Lernen; etwa {2} auf dem Prozessor dieses Rechners.</translation>
    </message>
    <message>
        <source>The graphics card will do it far sooner.</source>
        <translation>Die Grafikkarte ist viel schneller fertig.</translation>
    </message>
</context>
<context>
    <name>SharesTable</name>
    <message>
        <source>{0}: sum {1:,.2f}, share {2:.1%}</source>
        <translation>{0}: Summe {1:,.2f}, Anteil {2:.1%}</translation>
    </message>
    <message>
        <source>From ten sums to ten shares</source>
        <translation>Von zehn Summen zu zehn Anteilen</translation>
    </message>
    <message>
        <source>Each sum is divided by the temperature; e to the power of its distance from the largest, divided by all ten of these, is the digit&apos;s share (softmax).</source>
        <translation>Jede Summe wird durch die Temperatur geteilt; e hoch ihren Abstand zur größten, geteilt durch alle zehn davon, ist der Anteil der Ziffer (Softmax).</translation>
    </message>
    <message>
        <source>÷ {0:.3g}</source>
        <translation>÷ {0:.3g}</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>e to that</source>
        <translation>e hoch das</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
</context>
<context>
    <name>ShortcutList</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search in the shortcuts</source>
        <translation>In den Tastenkürzeln suchen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>On the pad</source>
        <translation>Auf der Zeichenfläche</translation>
    </message>
</context>
<context>
    <name>SteadyText</name>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Step {0}</source>
        <translation>{0} Schritte</translation>
    </message>
    <message>
        <source>Learn from ten batches and look at the last of them</source>
        <translation>Aus zehn Batches lernen und den letzten davon ansehen</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>Von hier weiterlernen</translation>
    </message>
    <message>
        <source>The run goes on as if nobody had looked</source>
        <translation>Der Lauf geht weiter, als hätte niemand hingesehen</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>The batch: what the network read before the step, right ✓ or wrong ✗, and each picture&apos;s loss.</source>
        <translation>Der Batch: was das Netz vor dem Schritt las, richtig ✓ oder falsch ✗, und der Verlust jedes Bildes.</translation>
    </message>
    <message>
        <source>The pad&apos;s answer before and after the step</source>
        <translation>Die Antwort vor und nach dem Schritt</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Above in blue: after the step. Below in orange: before it.</source>
        <translation>Oben in Blau: nach dem Schritt. Unten in Orange: davor.</translation>
    </message>
    <message>
        <source>The units of the first layer that moved most, a weight a pixel: before, after, and the difference.</source>
        <translation>Die Einheiten der ersten Schicht, die sich am weitesten bewegt haben, ein Gewicht je Pixel: vorher, nachher und der Unterschied.</translation>
    </message>
    <message>
        <source>A step takes the next batch of a run and shows here what it does.</source>
        <translation>Ein Schritt nimmt den nächsten Batch eines Laufs und zeigt hier, was er bewirkt.</translation>
    </message>
    <message>
        <source>Shown are the first {0} of {1:,} pictures.</source>
        <translation>Gezeigt werden die ersten {0} von {1:,} Bildern.</translation>
    </message>
    <message>
        <source>Draw a digit on the pad to see its ten bars before and after a step.</source>
        <translation>Zeichnen Sie eine Ziffer, um ihre zehn Balken vor und nach einem Schritt zu sehen.</translation>
    </message>
    <message>
        <source>The drawing on the pad, read before the step (orange) and after it (blue):</source>
        <translation>Die Zeichnung, gelesen vor dem Schritt (orange) und danach (blau):</translation>
    </message>
    <message>
        <source>{0:.2%} → {1:.2%}</source>
        <comment>before → after</comment>
        <translation>{0:.2%} → {1:.2%}</translation>
    </message>
</context>
<context>
    <name>StepTexts</name>
    <message>
        <source>Batch {0:,} of {1:,} in epoch {2}, step {3:,} of the run. Learning rate {4:.3g}.</source>
        <translation>Batch {0:,} von {1:,} in Epoche {2}, Schritt {3:,} des Laufs. Lernrate {4:.3g}.</translation>
    </message>
    <message>
        <source>The mean of all {0:,} pictures is the loss of the batch: {1:.4f}.</source>
        <translation>Der Mittelwert aller {0:,} Bilder ist der Verlust des Batches: {1:.4f}.</translation>
    </message>
    <message>
        <source>The loss of a picture adds up, over the ten digits, what the digit should have × −ln of what the network gave it. A softened target leaves something to all ten digits; a picture that is no digit gives each a tenth.</source>
        <translation>Der Verlust eines Bildes ist die Summe über die zehn Ziffern: was die Ziffer haben sollte × −ln dessen, was das Netz ihr gab. Ein geglättetes Ziel lässt allen zehn Ziffern etwas; ein Bild, das keine Ziffer ist, gibt jeder ein Zehntel.</translation>
    </message>
    <message>
        <source>The gradient says of each weight how fast the mean loss grows when the weight grows; the step goes the other way. How long both are in each layer (the root of the sum of all squares):</source>
        <translation>Der Gradient sagt von jedem Gewicht, wie schnell der mittlere Verlust wächst, wenn das Gewicht wächst; der Schritt geht in die Gegenrichtung. Wie lang beide in jeder Schicht sind (die Wurzel der Summe aller Quadrate):</translation>
    </message>
    <message>
        <source>The loss of a picture is −ln of the probability that the network gave its digit. The first picture shows the digit {0}: −ln {1} = {2:.4f}.</source>
        <translation>Der Verlust eines Bildes ist −ln der Wahrscheinlichkeit, die das Netz seiner Ziffer gab. Das erste Bild zeigt die Ziffer {0}: −ln {1} = {2:.4f}.</translation>
    </message>
    <message>
        <source>SGD: new weight = weight − learning rate × gradient. The weight that moved most in the first layer: {0} − {1:.6g} × {2} = {3:.5f}.</source>
        <translation>SGD: neues Gewicht = Gewicht − Lernrate × Gradient. Das Gewicht der ersten Schicht, das sich am weitesten bewegt hat: {0} − {1:.6g} × {2} = {3:.5f}.</translation>
    </message>
    <message>
        <source>SGD with momentum {0:.3g}: the way of a weight is its gradient plus {0:.3g} × its way before; new weight = weight − learning rate × way.</source>
        <translation>SGD mit Momentum {0:.3g}: Der Weg eines Gewichts ist sein Gradient plus {0:.3g} × sein voriger Weg; neues Gewicht = Gewicht − Lernrate × Weg.</translation>
    </message>
    <message>
        <source>Adam: new weight = weight − learning rate × (mean of its last gradients) ÷ (root of the mean of their squares). So a weight moves by about the learning rate, {0:.3g}, however small its gradient is.</source>
        <translation>Adam: neues Gewicht = Gewicht − Lernrate × (Mittel seiner letzten Gradienten) ÷ (Wurzel aus dem Mittel ihrer Quadrate). So bewegt sich ein Gewicht um etwa die Lernrate, {0:.3g}, wie klein sein Gradient auch ist.</translation>
    </message>
    <message>
        <source>The weight that moved most in the first layer went from {0:.5f} to {1:.5f}, with gradient {2:.3g}.</source>
        <translation>Das Gewicht der ersten Schicht, das sich am weitesten bewegt hat, ging von {0:.5f} zu {1:.5f}, bei einem Gradienten von {2:.3g}.</translation>
    </message>
    <message>
        <source>Weight decay {0:.3g} pulls each weight a little towards zero as well.</source>
        <translation>Die Gewichtsabnahme von {0:.3g} zieht außerdem jedes Gewicht ein wenig zur Null.</translation>
    </message>
    <message>
        <source>Layer {0}: {1:,} → {2:,}</source>
        <translation>Schicht {0}: {1:,} → {2:,}</translation>
    </message>
    <message>
        <source>pixel {0}, {1}</source>
        <comment>column and row</comment>
        <translation>Pixel {0}, {1}</translation>
    </message>
    <message>
        <source>unit {0}</source>
        <translation>Einheit {0}</translation>
    </message>
    <message>
        <source>digit {0}</source>
        <translation>Ziffer {0}</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>stroke</source>
        <translation>Strich</translation>
    </message>
    <message>
        <source>erasing</source>
        <translation>Radieren</translation>
    </message>
    <message>
        <source>clearing</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>opened drawing</source>
        <translation>Öffnen der Zeichnung</translation>
    </message>
    <message>
        <source>dabs</source>
        <translation>Tupfer</translation>
    </message>
    <message>
        <source>joined digits</source>
        <translation>verbundene Ziffern</translation>
    </message>
    <message>
        <source>cut digit</source>
        <translation>geteilte Ziffer</translation>
    </message>
    <message>
        <source>kept sample</source>
        <translation>Behalten des Beispiels</translation>
    </message>
    <message>
        <source>new label</source>
        <translation>Ändern der Ziffer</translation>
    </message>
    <message>
        <source>deleted samples</source>
        <translation>Löschen von Beispielen</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Pen</source>
        <translation>Stift</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Radierer</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>Modell trainieren</translation>
    </message>
</context>
<context>
    <name>TorchLine</name>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>The command installs it again; then start DigitPad anew.</source>
        <translation>Der Befehl installiert es neu; danach DigitPad neu starten.</translation>
    </message>
    <message>
        <source>Training needs torch, which this program comes without.</source>
        <translation>Zum Trainieren wird torch gebraucht, das diesem Programm nicht beiliegt.</translation>
    </message>
    <message>
        <source>Training needs torch, whose installation was interrupted. The next start goes on with it, and so does the command.</source>
        <translation>Zum Trainieren wird torch gebraucht, dessen Installation unterbrochen wurde. Der nächste Start setzt sie fort, der Befehl ebenso.</translation>
    </message>
    <message>
        <source>Training needs torch, which could not be fetched: there is no network, or it does not answer. The next start tries again, and so does the command.</source>
        <translation>Zum Trainieren wird torch gebraucht, das nicht geholt werden konnte: Es gibt kein Netz, oder es antwortet nicht. Der nächste Start versucht es wieder, der Befehl ebenso.</translation>
    </message>
    <message>
        <source>Training needs torch, for which the disk has too little room: it takes up to 6 GB. Free some; the next start goes on, and so does the command.</source>
        <translation>Zum Trainieren wird torch gebraucht, für das auf dem Datenträger zu wenig Platz ist: Es braucht bis zu 6 GB. Platz schaffen; der nächste Start macht weiter, der Befehl ebenso.</translation>
    </message>
    <message>
        <source>Training needs torch, which could not be installed. The command tries again and says why.</source>
        <translation>Zum Trainieren wird torch gebraucht, das nicht installiert werden konnte. Der Befehl versucht es wieder und nennt den Grund.</translation>
    </message>
    <message>
        <source>Training needs torch, which is not installed. The command installs it.</source>
        <translation>Zum Trainieren wird torch gebraucht, das nicht installiert ist. Der Befehl installiert es.</translation>
    </message>
    <message>
        <source>Training needs torch, which is being installed. You can go on drawing.</source>
        <translation>Zum Trainieren wird torch gebraucht, das gerade installiert wird. Inzwischen kann weitergezeichnet werden.</translation>
    </message>
    <message>
        <source>Training needs torch, which is being installed: part {0} of {1}, {2}. You can go on drawing.</source>
        <translation>Zum Trainieren wird torch gebraucht, das gerade installiert wird: Teil {0} von {1}, {2}. Inzwischen kann weitergezeichnet werden.</translation>
    </message>
</context>
<context>
    <name>TrainPages</name>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
</context>
<context>
    <name>TrainPanel</name>
    <message>
        <source>Trainer</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Als {0} gespeichert.</translation>
    </message>
</context>
<context>
    <name>TrainWorker</name>
    <message>
        <source>The computer has too little free memory: take smaller layers or a smaller batch.</source>
        <translation>Der Rechner hat zu wenig freien Speicher: kleinere Schichten oder einen kleineren Batch nehmen.</translation>
    </message>
    <message>
        <source>The run ended by a fault of the program: {0}. More is in {1}.</source>
        <translation>Der Lauf endete durch einen Fehler des Programms: {0}. Mehr steht in {1}.</translation>
    </message>
    <message>
        <source>{0}, epoch {1}</source>
        <translation>{0}, Epoche {1}</translation>
    </message>
</context>
<context>
    <name>TrainerErrors</name>
    <message>
        <source>{0} is no file name.</source>
        <translation>{0} ist kein Dateiname.</translation>
    </message>
    <message>
        <source>{0} could not be read: {1}.</source>
        <translation>{0} konnte nicht gelesen werden: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>{0} kann nicht gelesen werden: {1}.</translation>
    </message>
    <message>
        <source>{0} is no ordinary file; choose a file.</source>
        <translation>{0} ist keine gewöhnliche Datei; wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>{0} is larger than {1} MB; choose a smaller file.</source>
        <translation>{0} ist größer als {1} MB; wählen Sie eine kleinere Datei.</translation>
    </message>
    <message>
        <source>The drawing is larger than {0} MB; choose a smaller one.</source>
        <translation>Die Zeichnung ist größer als {0} MB; wählen Sie eine kleinere.</translation>
    </message>
    <message>
        <source>The picture is larger than {0} MB; choose a smaller one.</source>
        <translation>Das Bild ist größer als {0} MB; wählen Sie ein kleineres.</translation>
    </message>
    <message>
        <source>The drawing</source>
        <translation>Die Zeichnung</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>Das Bild</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>die Datei gibt es nicht</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>der Zugriff ist nicht erlaubt</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>der Datenträger ist schreibgeschützt</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>not enough memory</source>
        <translation>der Speicher reicht nicht</translation>
    </message>
    <message>
        <source>{0} could not be saved: {1}.</source>
        <translation>{0} konnte nicht gespeichert werden: {1}.</translation>
    </message>
    <message>
        <source>{0} could not be made: {1}.</source>
        <translation>{0} konnte nicht angelegt werden: {1}.</translation>
    </message>
    <message>
        <source>{0} could not be deleted: {1}.</source>
        <translation>{0} konnte nicht gelöscht werden: {1}.</translation>
    </message>
    <message>
        <source>the disk is full; free some space and save again</source>
        <translation>der Datenträger ist voll; schaffen Sie Platz und speichern Sie noch einmal</translation>
    </message>
    <message>
        <source>your share of the disk is used up; free some space and save again</source>
        <translation>Ihr Anteil am Datenträger ist aufgebraucht; schaffen Sie Platz und speichern Sie noch einmal</translation>
    </message>
    <message>
        <source>you may not write there; choose another folder</source>
        <translation>dort dürfen Sie nicht schreiben; wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>the disk is read-only; choose another folder</source>
        <translation>der Datenträger ist schreibgeschützt; wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>the disk failed; choose another disk</source>
        <translation>der Datenträger hat versagt; wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>the folder does not exist; choose another one</source>
        <translation>den Ordner gibt es nicht; wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>a folder has that name; choose another name</source>
        <translation>ein Ordner hat diesen Namen; wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>2.30</source>
        <translation>2,30</translation>
    </message>
    <message>
        <source>A ends at a loss of {0} and reads {1}, B at {2} and {3}. The expected difference did not show clearly this time.</source>
        <translation>A endet bei einem Verlust von {0} und liest {1}, B bei {2} und {3}. Der erwartete Unterschied zeigte sich diesmal nicht deutlich.</translation>
    </message>
    <message>
        <source>A goes from a loss of {0} to {1} and reads {2}; B reads {3}. The expected difference did not show clearly this time.</source>
        <translation>A geht von einem Verlust von {0} auf {1} und liest {2}; B liest {3}. Der erwartete Unterschied zeigte sich diesmal nicht deutlich.</translation>
    </message>
    <message>
        <source>A has come to a loss of {0} and reads {1}. B, with longer steps, has come to {2} and reads {3}.</source>
        <translation>A ist bei einem Verlust von {0} angekommen und liest {1}. B, mit längeren Schritten, ist bei {2} und liest {3}.</translation>
    </message>
    <message>
        <source>A learned for {0} epochs; its loss on unseen pictures was lowest in epoch {1}, at {2}, and ended at {3}. B stopped after {4} at {5}. The expected difference did not show clearly this time.</source>
        <translation>A lernte {0} Epochen lang; sein Verlust bei ungesehenen Bildern war in Epoche {1} am kleinsten, {2}, und endete bei {3}. B hörte nach {4} auf, bei {5}. Der erwartete Unterschied zeigte sich diesmal nicht deutlich.</translation>
    </message>
    <message>
        <source>A reads {0} of its own pictures and {1} of others. B was told wrong digits: it has learned {2} of them by heart, and of others it reads {3}.</source>
        <translation>A liest {0} der eigenen Bilder und {1} anderer. B bekam falsche Ziffern gesagt: {2} davon hat es auswendig gelernt, und von anderen liest es {3}.</translation>
    </message>
    <message>
        <source>A reads {0} of its own pictures and {1} of others. B, with more pictures: {2} and {3}; the gap is smaller.</source>
        <translation>A liest {0} der eigenen Bilder und {1} anderer. B, mit mehr Bildern: {2} und {3}; der Abstand ist kleiner.</translation>
    </message>
    <message>
        <source>A reads {0} with {1} weights, B {2} with {3}. The expected difference did not show clearly this time.</source>
        <translation>A liest {0} mit {1} Gewichten, B {2} mit {3}. Der erwartete Unterschied zeigte sich diesmal nicht deutlich.</translation>
    </message>
    <message>
        <source>A, with all weights zero, goes from a loss of {0} to {1} and reads {2}. B starts at random and reads {3}.</source>
        <translation>A, mit allen Gewichten null, geht von einem Verlust von {0} auf {1} und liest {2}. B beginnt zufällig und liest {3}.</translation>
    </message>
    <message>
        <source>A, with small batches, reads {0} at {1} images a second, B {2} at {3}. The expected difference did not show clearly this time.</source>
        <translation>A, mit kleinen Batches, liest {0} bei {1} Bildern in der Sekunde, B {2} bei {3}. Der erwartete Unterschied zeigte sich diesmal nicht deutlich.</translation>
    </message>
    <message>
        <source>A: lowest loss on unseen pictures {0}, at the end {1}. B: {2} and {3}. The expected difference did not show clearly this time.</source>
        <translation>A: kleinster Verlust bei ungesehenen Bildern {0}, am Ende {1}. B: {2} und {3}. Der erwartete Unterschied zeigte sich diesmal nicht deutlich.</translation>
    </message>
    <message>
        <source>A: {0} of its own pictures and {1} of others. B, told wrong digits: {2} and {3}. The expected difference did not show clearly this time.</source>
        <translation>A: {0} der eigenen Bilder und {1} anderer. B, mit falschen Ziffern: {2} und {3}. Der erwartete Unterschied zeigte sich diesmal nicht deutlich.</translation>
    </message>
    <message>
        <source>A: {0} of its own pictures and {1} of others. B: {2} and {3}. The expected difference did not show clearly this time.</source>
        <translation>A: {0} der eigenen Bilder und {1} anderer. B: {2} und {3}. Der erwartete Unterschied zeigte sich diesmal nicht deutlich.</translation>
    </message>
    <message>
        <source>A: {0} of unseen pictures, {1} moved by three pixels. B: {2} and {3}. The expected difference did not show clearly this time.</source>
        <translation>A: {0} ungesehener Bilder, {1} um drei Pixel verschoben. B: {2} und {3}. Der erwartete Unterschied zeigte sich diesmal nicht deutlich.</translation>
    </message>
    <message>
        <source>Half of the neurons off</source>
        <translation>Die Hälfte der Neuronen aus</translation>
    </message>
    <message>
        <source>Only {0} of the data set&apos;s {1} training pictures show the digit {2}: too few to learn it.</source>
        <translation>Nur {0} der {1} Trainingsbilder des Datensatzes zeigen die Ziffer {2}: zu wenige, um sie zu lernen.</translation>
    </message>
    <message>
        <source>The file of your samples was damaged. Samples that could be read and are in use again: {0}; the damaged file is kept as {1}.</source>
        <translation>Die Datei Ihrer Beispiele war beschädigt. Beispiele, die sich lesen ließen und wieder in Gebrauch sind: {0}; die beschädigte Datei bleibt als {1} erhalten.</translation>
    </message>
    <message>
        <source>deviation must be between 0.0001 and 10000, or negative, not {0}</source>
        <translation>deviation muss zwischen 0.0001 und 10000 liegen oder negativ sein, nicht {0}</translation>
    </message>
    <message>
        <source>it has activations that DigitPad does not know ({0})</source>
        <translation>es hat Aktivierungen, die DigitPad nicht kennt ({0})</translation>
    </message>
    <message>
        <source>it has an operation that no MLP has ({0})</source>
        <translation>es enthält eine Operation, die kein MLP hat ({0})</translation>
    </message>
    <message>
        <source>it has recurrent layers ({0}); DigitPad reads fully connected networks only</source>
        <translation>es hat rekurrente Schichten ({0}); DigitPad liest nur vollständig verbundene Netze</translation>
    </message>
    <message>
        <source>it has tensors that are larger than the file&apos;s numbers for them</source>
        <translation>es hat Tensoren, die größer sind als die Zahlen, die in der Datei dafür stehen</translation>
    </message>
    <message>
        <source>it holds Python objects (a pickle), which DigitPad never opens; save plain arrays</source>
        <translation>es enthält Python-Objekte (ein Pickle), die DigitPad nie öffnet; speichern Sie einfache Arrays</translation>
    </message>
    <message>
        <source>it holds numbers that lie in each other</source>
        <translation>es enthält Zahlen, die ineinander liegen</translation>
    </message>
    <message>
        <source>it is a compiled program (TorchScript); save the state dict of the network that it was made of, torch.save(network.state_dict(), file)</source>
        <translation>es ist ein kompiliertes Programm (TorchScript); speichern Sie das State Dict des Netzes, aus dem es entstand, torch.save(network.state_dict(), file)</translation>
    </message>
    <message>
        <source>it is a damaged ONNX file</source>
        <translation>es ist eine beschädigte ONNX-Datei</translation>
    </message>
    <message>
        <source>it is a file of Keras; save its weights as plain numbers in Python, numpy.savez(&quot;model.npz&quot;, *model.get_weights()), and open that file</source>
        <translation>es ist eine Datei von Keras; speichern Sie ihre Gewichte in Python als einfache Zahlen, numpy.savez(&quot;model.npz&quot;, *model.get_weights()), und öffnen Sie diese Datei</translation>
    </message>
    <message>
        <source>it is a pickle, but no state dict of PyTorch; save the state dict, torch.save(network.state_dict(), file)</source>
        <translation>es ist ein Pickle, aber kein State Dict von PyTorch; speichern Sie das State Dict, torch.save(network.state_dict(), file)</translation>
    </message>
    <message>
        <source>it is a whole pickled program object ({0}); save its state_dict() instead, torch.save(network.state_dict(), file)</source>
        <translation>es ist ein ganzes gepickeltes Programmobjekt ({0}); speichern Sie stattdessen sein state_dict(), torch.save(network.state_dict(), file)</translation>
    </message>
    <message>
        <source>it is an archive that says two different things of itself</source>
        <translation>es ist ein Archiv, das zweierlei über sich sagt</translation>
    </message>
    <message>
        <source>the name is too long; choose a shorter one</source>
        <translation>der Name ist zu lang; wählen Sie einen kürzeren</translation>
    </message>
    <message>
        <source>{0} is empty, not a picture in PNG, JPEG, BMP, GIF, WebP, TIFF or AVIF format.</source>
        <translation>{0} ist leer und kein Bild in einem der Formate PNG, JPEG, BMP, GIF, WebP, TIFF oder AVIF.</translation>
    </message>
    <message>
        <source>{0} must be between 0 and 1, not {1}</source>
        <translation>{0} muss zwischen 0 und 1 liegen, nicht bei {1}</translation>
    </message>
    <message>
        <source>No model lies in {0}: install DigitPad again, or open a model file of your own.</source>
        <translation>In {0} liegt kein Modell: Installieren Sie DigitPad noch einmal oder öffnen Sie eine eigene Modelldatei.</translation>
    </message>
    <message>
        <source>{0} is no model that DigitPad can read: {1}.</source>
        <translation>{0} ist kein Modell, das DigitPad lesen kann: {1}.</translation>
    </message>
    <message>
        <source>it is not a safetensors file, or it is cut short</source>
        <translation>es ist keine safetensors-Datei, oder sie ist abgeschnitten</translation>
    </message>
    <message>
        <source>it was not saved by DigitPad, so nothing says how to use its numbers</source>
        <translation>DigitPad hat sie nicht gespeichert, also sagt nichts, wie ihre Zahlen zu benutzen sind</translation>
    </message>
    <message>
        <source>it has format version {0}, this DigitPad knows {1}; update DigitPad</source>
        <translation>sie hat die Formatversion {0}, dieses DigitPad kennt {1}; aktualisieren Sie DigitPad</translation>
    </message>
    <message>
        <source>its metadata has missing or unknown parts</source>
        <translation>ihren Metadaten fehlen Teile, oder manche sind unbekannt</translation>
    </message>
    <message>
        <source>its metadata is not made of texts</source>
        <translation>ihre Metadaten bestehen nicht aus Texten</translation>
    </message>
    <message>
        <source>its layer sizes are no list of whole numbers</source>
        <translation>ihre Schichtgrößen sind keine Liste ganzer Zahlen</translation>
    </message>
    <message>
        <source>its layer sizes are not those of its weights</source>
        <translation>ihre Schichtgrößen passen nicht zu ihren Gewichten</translation>
    </message>
    <message>
        <source>its tensors do not have the names of its layers</source>
        <translation>ihre Tensoren heißen nicht wie ihre Schichten</translation>
    </message>
    <message>
        <source>its tensors overlap or leave gaps</source>
        <translation>ihre Tensoren überlappen sich oder lassen Lücken</translation>
    </message>
    <message>
        <source>its description has missing or unknown parts</source>
        <translation>ihrer Beschreibung fehlen Teile, oder manche sind unbekannt</translation>
    </message>
    <message>
        <source>its description has texts where numbers belong</source>
        <translation>in ihrer Beschreibung stehen Texte statt Zahlen</translation>
    </message>
    <message>
        <source>its history is too long</source>
        <translation>ihr Verlauf ist zu lang</translation>
    </message>
    <message>
        <source>its history nests too deep</source>
        <translation>ihr Verlauf ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>its history has wrong versions</source>
        <translation>in ihrem Verlauf stehen falsche Versionen</translation>
    </message>
    <message>
        <source>its history has a wrong {0}</source>
        <translation>in ihrem Verlauf ist {0} falsch</translation>
    </message>
    <message>
        <source>it has {0} tensors, a digit model has at most {1}</source>
        <translation>sie hat {0} Tensoren, ein Ziffernmodell höchstens {1}</translation>
    </message>
    <message>
        <source>{0} is not a JSON object</source>
        <translation>{0} ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>{0} is not plain JSON</source>
        <translation>{0} ist kein einfaches JSON</translation>
    </message>
    <message>
        <source>its header</source>
        <translation>ihr Kopf</translation>
    </message>
    <message>
        <source>its history</source>
        <translation>ihr Verlauf</translation>
    </message>
    <message>
        <source>tensor {0} is described wrongly</source>
        <translation>der Tensor {0} ist falsch beschrieben</translation>
    </message>
    <message>
        <source>tensor {0} has a shape that no layer has</source>
        <translation>der Tensor {0} hat eine Form, die keine Schicht hat</translation>
    </message>
    <message>
        <source>tensor {0} is not as long as its shape says</source>
        <translation>der Tensor {0} ist nicht so lang, wie seine Form sagt</translation>
    </message>
    <message>
        <source>it is cut short, or something is appended to it</source>
        <translation>sie ist abgeschnitten, oder es ist etwas angehängt</translation>
    </message>
    <message>
        <source>it is cut short</source>
        <translation>sie ist abgeschnitten</translation>
    </message>
    <message>
        <source>some weights are not finite numbers</source>
        <translation>manche Gewichte sind keine endlichen Zahlen</translation>
    </message>
    <message>
        <source>the last layer has {0} outputs, not {1}</source>
        <translation>die letzte Schicht hat {0} Ausgänge, nicht {1}</translation>
    </message>
    <message>
        <source>layer {0} has shapes {1} and {2}, wants {3} inputs</source>
        <translation>die Schicht {0} hat die Formen {1} und {2} und braucht {3} Eingänge</translation>
    </message>
    <message>
        <source>its numbers make no network</source>
        <translation>ihre Zahlen ergeben kein Netz</translation>
    </message>
    <message>
        <source>it has a part that no MLP has ({0})</source>
        <translation>sie hat einen Teil, den kein MLP hat ({0})</translation>
    </message>
    <message>
        <source>it holds no layers</source>
        <translation>sie enthält keine Schichten</translation>
    </message>
    <message>
        <source>its network has {0} outputs, not ten digits</source>
        <translation>ihr Netz hat {0} Ausgänge, nicht zehn Ziffern</translation>
    </message>
    <message>
        <source>it has {0} layers, DigitPad reads up to {1}</source>
        <translation>sie hat {0} Schichten, DigitPad liest bis zu {1}</translation>
    </message>
    <message>
        <source>it has convolutions ({0}); DigitPad reads fully connected networks only</source>
        <translation>sie hat Faltungen ({0}); DigitPad liest nur vollständig verbundene Netze</translation>
    </message>
    <message>
        <source>it has a layer that is not fully connected ({0})</source>
        <translation>sie hat eine Schicht, die nicht vollständig verbunden ist ({0})</translation>
    </message>
    <message>
        <source>its layer {0} has a size of {1}</source>
        <translation>ihre Schicht {0} hat die Größe {1}</translation>
    </message>
    <message>
        <source>its layer {0} takes {1} numbers, not the {2} pixels</source>
        <translation>ihre Schicht {0} nimmt {1} Zahlen, nicht die {2} Pixel</translation>
    </message>
    <message>
        <source>its layer {0} takes {1} numbers, not the {2} outputs of the layer before</source>
        <translation>ihre Schicht {0} nimmt {1} Zahlen, nicht die {2} Ausgänge der Schicht davor</translation>
    </message>
    <message>
        <source>the bias of its layer {0} has another size</source>
        <translation>der Bias ihrer Schicht {0} hat eine andere Größe</translation>
    </message>
    <message>
        <source>its tensor {0} does not hold fractions</source>
        <translation>ihr Tensor {0} enthält keine Kommazahlen</translation>
    </message>
    <message>
        <source>it is damaged, or no file of PyTorch</source>
        <translation>sie ist beschädigt oder keine Datei von PyTorch</translation>
    </message>
    <message>
        <source>it holds a {0}, not a state dict</source>
        <translation>sie enthält ein {0}, kein State-Dict</translation>
    </message>
    <message>
        <source>it holds a {0} named {1}, not only layers</source>
        <translation>sie enthält ein {0} namens {1}, nicht nur Schichten</translation>
    </message>
    <message>
        <source>it is a damaged archive</source>
        <translation>sie ist ein beschädigtes Archiv</translation>
    </message>
    <message>
        <source>it is an archive of too many files</source>
        <translation>sie ist ein Archiv mit zu vielen Dateien</translation>
    </message>
    <message>
        <source>it is an archive with two files of the same name</source>
        <translation>sie ist ein Archiv mit zwei Dateien gleichen Namens</translation>
    </message>
    <message>
        <source>it is a compressed archive, which PyTorch never writes</source>
        <translation>sie ist ein komprimiertes Archiv, wie PyTorch es nie schreibt</translation>
    </message>
    <message>
        <source>it is an archive whose files overlap</source>
        <translation>sie ist ein Archiv, dessen Dateien sich überlappen</translation>
    </message>
    <message>
        <source>it is an archive, but not one of PyTorch</source>
        <translation>sie ist ein Archiv, aber keines von PyTorch</translation>
    </message>
    <message>
        <source>its table of contents is too large for an MLP</source>
        <translation>ihr Inhaltsverzeichnis ist für ein MLP zu groß</translation>
    </message>
    <message>
        <source>it holds program objects, not a plain state dict</source>
        <translation>sie enthält Programmobjekte, kein einfaches State-Dict</translation>
    </message>
    <message>
        <source>A drawing of a {0} cannot be kept.</source>
        <translation>Eine Zeichnung einer {0} kann nicht aufbewahrt werden.</translation>
    </message>
    <message>
        <source>A ends at a loss of {0} and reads {1}. B, with shorter steps, ends at {2} and {3}.</source>
        <translation>A endet bei einem Verlust von {0} und liest {1}. B, mit kürzeren Schritten, endet bei {2} und {3}.</translation>
    </message>
    <message>
        <source>A learned for {0} epochs; its loss on unseen pictures was lowest in epoch {1}, at {2}, and ended at {3}. B stopped after {4} epochs at {5}: better, and sooner.</source>
        <translation>A lernte {0} Epochen lang; sein Verlust bei ungesehenen Bildern war in Epoche {1} am kleinsten, {2}, und endete bei {3}. B hörte nach {4} Epochen auf, bei {5}: besser und früher.</translation>
    </message>
    <message>
        <source>A reads {0} of unseen pictures, and {1} when they are moved by three pixels. B, which saw its pictures turned, moved and bent: {2} and {3}.</source>
        <translation>A liest {0} ungesehener Bilder, und {1}, wenn sie um drei Pixel verschoben sind. B, das seine Bilder gedreht, verschoben und verbogen sah: {2} und {3}.</translation>
    </message>
    <message>
        <source>A sample that shows a {0} cannot be exported: {1}. Delete it in My samples, then export once more.</source>
        <translation>Ein Beispiel, das eine {0} zeigt, lässt sich nicht exportieren: {1}. Lösche es unter „Meine Beispiele“ und exportiere noch einmal.</translation>
    </message>
    <message>
        <source>A weighs each pixel by itself and reads {0} with {1} weights. B, with a hidden layer, reads {2} with {3}.</source>
        <translation>A wiegt jedes Pixel für sich und liest {0} mit {1} Gewichten. B, mit einer verdeckten Schicht, liest {2} mit {3}.</translation>
    </message>
    <message>
        <source>A: its loss became too large to be a number. B, with shorter steps, reads {0}.</source>
        <translation>A: Sein Verlust wurde zu groß, um noch eine Zahl zu sein. B, mit kürzeren Schritten, liest {0}.</translation>
    </message>
    <message>
        <source>A: the loss on unseen pictures was lowest at {0} and ended at {1}. B, with dropout: {2} and {3}.</source>
        <translation>A: Der Verlust bei ungesehenen Bildern war mit {0} am kleinsten und endete bei {1}. B, mit Dropout: {2} und {3}.</translation>
    </message>
    <message>
        <source>After as many epochs A, with small batches, took more steps and reads {0}, at {1} images a second; B reads {2}, at {3}.</source>
        <translation>Nach ebenso vielen Epochen hat A, mit kleinen Batches, mehr Schritte getan und liest {0}, bei {1} Bildern in der Sekunde; B liest {2}, bei {3}.</translation>
    </message>
    <message>
        <source>All neurons on</source>
        <translation>Alle Neuronen an</translation>
    </message>
    <message>
        <source>All weights zero</source>
        <translation>Alle Gewichte null</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Augmentierung</translation>
    </message>
    <message>
        <source>Batches of {0}</source>
        <translation>Batches von {0}</translation>
    </message>
    <message>
        <source>Batches of {0} or of {1}</source>
        <translation>Batches von {0} oder von {1}</translation>
    </message>
    <message>
        <source>Can a network learn what makes no sense?</source>
        <translation>Kann ein Netz lernen, was keinen Sinn hat?</translation>
    </message>
    <message>
        <source>Distorted pictures</source>
        <translation>Verformte Bilder</translation>
    </message>
    <message>
        <source>Does it help to switch off half of the neurons at random while learning?</source>
        <translation>Hilft es, beim Lernen die Hälfte der Neuronen zufällig abzuschalten?</translation>
    </message>
    <message>
        <source>Does it help to turn, move and bend the pictures while learning?</source>
        <translation>Hilft es, die Bilder beim Lernen zu drehen, zu verschieben und zu verbiegen?</translation>
    </message>
    <message>
        <source>Is the last epoch the best one?</source>
        <translation>Ist die letzte Epoche die beste?</translation>
    </message>
    <message>
        <source>It could learn faster: with batches of {0}, most of the time goes into the steps themselves.</source>
        <translation>Es könnte schneller lernen: Bei Batches von {0} geht die meiste Zeit in die Schritte selbst.</translation>
    </message>
    <message>
        <source>It learns by heart: the training loss falls, but on unseen pictures the loss rises since epoch {0}.</source>
        <translation>Es lernt auswendig: Der Trainingsverlust fällt, aber bei ungesehenen Bildern steigt der Verlust seit Epoche {0}.</translation>
    </message>
    <message>
        <source>It stands still at {0}: a layer is too narrow to let ten digits through.</source>
        <translation>Es steht still bei {0}: Eine Schicht ist zu schmal für zehn Ziffern.</translation>
    </message>
    <message>
        <source>It stands still at {0}: the steps are too long to come nearer.</source>
        <translation>Es steht still bei {0}: Die Schritte sind zu lang, um näher zu kommen.</translation>
    </message>
    <message>
        <source>It stands still at {0}: the steps are too short to come anywhere.</source>
        <translation>Es steht still bei {0}: Die Schritte sind zu kurz, um voranzukommen.</translation>
    </message>
    <message>
        <source>It stands still at {0}: too many neurons are switched off while it learns.</source>
        <translation>Es steht still bei {0}: Beim Lernen sind zu viele Neuronen abgeschaltet.</translation>
    </message>
    <message>
        <source>LeakyRelu of another slope</source>
        <translation>LeakyRelu mit anderer Steigung</translation>
    </message>
    <message>
        <source>Learned by heart</source>
        <translation>Auswendig gelernt</translation>
    </message>
    <message>
        <source>Learning rate too high</source>
        <translation>Lernrate zu hoch</translation>
    </message>
    <message>
        <source>Learning rate too low</source>
        <translation>Lernrate zu niedrig</translation>
    </message>
    <message>
        <source>Many small steps, or few large ones?</source>
        <translation>Viele kleine Schritte oder wenige große?</translation>
    </message>
    <message>
        <source>Menu entries and file types are installed on Linux only; here, start `digitpad` by hand.</source>
        <translation>Menüeinträge und Dateitypen werden nur unter Linux eingerichtet; starten Sie `digitpad` hier von Hand.</translation>
    </message>
    <message>
        <source>Neurons switched off</source>
        <translation>Abgeschaltete Neuronen</translation>
    </message>
    <message>
        <source>No hidden layer</source>
        <translation>Keine verdeckte Schicht</translation>
    </message>
    <message>
        <source>No run can be kept: {0}.</source>
        <translation>Kein Lauf kann aufgehoben werden: {0}.</translation>
    </message>
    <message>
        <source>One wide layer with {0} weights reads {1}, four narrow ones with {2} read {3}: a point apart or more.</source>
        <translation>Eine breite Schicht mit {0} Gewichten liest {1}, vier schmale mit {2} lesen {3}: einen Punkt oder mehr auseinander.</translation>
    </message>
    <message>
        <source>One wide layer with {0} weights reads {1}, four narrow ones with {2} read {3}: less than a point apart.</source>
        <translation>Eine breite Schicht mit {0} Gewichten liest {1}, vier schmale mit {2} lesen {3}: weniger als einen Punkt auseinander.</translation>
    </message>
    <message>
        <source>One wide layer, or four narrow ones with about as many weights?</source>
        <translation>Eine breite Schicht oder vier schmale mit etwa gleich vielen Gewichten?</translation>
    </message>
    <message>
        <source>Pictures as they are</source>
        <translation>Bilder, wie sie sind</translation>
    </message>
    <message>
        <source>Rate {0}</source>
        <translation>Lernrate {0}</translation>
    </message>
    <message>
        <source>Shuffled digits</source>
        <translation>Vertauschte Ziffern</translation>
    </message>
    <message>
        <source>Stopping early</source>
        <translation>Früh aufhören</translation>
    </message>
    <message>
        <source>The drawing was not written to {0}: {1}.</source>
        <translation>Die Zeichnung wurde nicht nach {0} geschrieben: {1}.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message>
        <source>The file of your samples in {0} was removed or replaced meanwhile, and DigitPad uses the one that is there now: do it once more.</source>
        <translation>Die Datei Ihrer Beispiele in {0} wurde inzwischen entfernt oder ersetzt, und DigitPad verwendet die, die jetzt dort liegt: Tun Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The loss explodes: the steps are too long.</source>
        <translation>Der Verlust explodiert: Die Schritte sind zu lang.</translation>
    </message>
    <message>
        <source>The loss of a run became too large to be a number, so that there is nothing to compare.</source>
        <translation>Der Verlust eines Laufs wurde zu groß, um noch eine Zahl zu sein; daher gibt es nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>The loss stays at {0}, as guessing has it: little of the gradient passes several sigmoid layers.</source>
        <translation>Der Verlust bleibt bei {0} wie beim Raten: Durch mehrere Sigmoid-Schichten kommt wenig vom Gradienten.</translation>
    </message>
    <message>
        <source>The loss stays at {0}, as guessing has it: the steps are too long.</source>
        <translation>Der Verlust bleibt bei {0} wie beim Raten: Die Schritte sind zu lang.</translation>
    </message>
    <message>
        <source>The loss stays at {0}, as guessing has it: the steps are too short.</source>
        <translation>Der Verlust bleibt bei {0} wie beim Raten: Die Schritte sind zu kurz.</translation>
    </message>
    <message>
        <source>The loss stays at {0}, as guessing has it: weights that all start at zero cannot learn.</source>
        <translation>Der Verlust bleibt bei {0} wie beim Raten: Gewichte, die alle bei null beginnen, können nicht lernen.</translation>
    </message>
    <message>
        <source>The model cannot be used: {0}.</source>
        <translation>Das Modell ist nicht brauchbar: {0}.</translation>
    </message>
    <message>
        <source>The run in {0} is learning in another window: stop it there.</source>
        <translation>Der Lauf in {0} lernt gerade in einem anderen Fenster: Stoppen Sie ihn dort.</translation>
    </message>
    <message>
        <source>The run left no model. {0}</source>
        <translation>Der Lauf hat kein Modell hinterlassen. {0}</translation>
    </message>
    <message>
        <source>The run “{0}” was left before its first epoch was over: go on with it.</source>
        <translation>Der Lauf „{0}“ wurde verlassen, bevor seine erste Epoche zu Ende war: Setzen Sie ihn fort.</translation>
    </message>
    <message>
        <source>The training pictures could not be looked at.</source>
        <translation>Die Trainingsbilder konnten nicht durchgesehen werden.</translation>
    </message>
    <message>
        <source>There is too little free memory for this: close other programs, or take something smaller.</source>
        <translation>Dafür ist zu wenig Speicher frei: Schließe andere Programme oder nimm etwas Kleineres.</translation>
    </message>
    <message>
        <source>This cannot be done: {0}.</source>
        <translation>Das geht nicht: {0}.</translation>
    </message>
    <message>
        <source>This drawing could not be replayed.</source>
        <translation>Diese Zeichnung konnte nicht noch einmal abgespielt werden.</translation>
    </message>
    <message>
        <source>This needs torch, which is installed and cannot be loaded: {0}.</source>
        <translation>Dafür wird torch gebraucht, das installiert ist und sich nicht laden lässt: {0}.</translation>
    </message>
    <message>
        <source>This needs {0}, which is not installed: pip install torch torchvision</source>
        <translation>Dafür wird {0} gebraucht, das nicht installiert ist: pip install torch torchvision</translation>
    </message>
    <message>
        <source>True digits</source>
        <translation>Wahre Ziffern</translation>
    </message>
    <message>
        <source>What becomes of a network that sees only {0} pictures?</source>
        <translation>Was wird aus einem Netz, das nur {0} Bilder sieht?</translation>
    </message>
    <message>
        <source>What do steps do that are too long?</source>
        <translation>Was tun Schritte, die zu lang sind?</translation>
    </message>
    <message>
        <source>What do steps do that are too short?</source>
        <translation>Was tun Schritte, die zu kurz sind?</translation>
    </message>
    <message>
        <source>What is the layer in the middle good for?</source>
        <translation>Wozu ist die Schicht in der Mitte gut?</translation>
    </message>
    <message>
        <source>Why must the weights start at random?</source>
        <translation>Warum müssen die Gewichte zufällig beginnen?</translation>
    </message>
    <message>
        <source>Wide or deep</source>
        <translation>Breit oder tief</translation>
    </message>
    <message>
        <source>Without a hidden layer</source>
        <translation>Ohne verdeckte Schicht</translation>
    </message>
    <message>
        <source>Wrong digits</source>
        <translation>Falsche Ziffern</translation>
    </message>
    <message>
        <source>a model saved here ends in .safetensors</source>
        <translation>ein hier gespeichertes Modell endet auf .safetensors</translation>
    </message>
    <message>
        <source>a part of it is not what it should be</source>
        <translation>ein Teil davon ist nicht, was er sein sollte</translation>
    </message>
    <message>
        <source>a product of two values</source>
        <translation>ein Produkt zweier Werte</translation>
    </message>
    <message>
        <source>activation must be one of {0}, not {1}</source>
        <translation>activation muss eines von {0} sein, nicht {1}</translation>
    </message>
    <message>
        <source>distance must be between 0 and 1000000, not {0}</source>
        <translation>distance muss zwischen 0 und 1000000 liegen, nicht bei {0}</translation>
    </message>
    <message>
        <source>entry {0} of {1}</source>
        <translation>Eintrag {0} von {1}</translation>
    </message>
    <message>
        <source>it has a layer norm ({0}), or a batch norm that kept no means; DigitPad reads neither</source>
        <translation>sie hat eine Layer-Norm ({0}) oder eine Batch-Norm ohne Mittelwerte; DigitPad liest beides nicht</translation>
    </message>
    <message>
        <source>it has a width or a time that is no number</source>
        <translation>sie hat eine Breite oder eine Zeit, die keine Zahl ist</translation>
    </message>
    <message>
        <source>it holds numpy arrays, not tensors; save them by numpy.savez and open that file</source>
        <translation>sie enthält numpy-Felder, keine Tensoren; speichern Sie sie mit numpy.savez und öffnen Sie diese Datei</translation>
    </message>
    <message>
        <source>it holds sparse tensors</source>
        <translation>sie enthält dünn besetzte Tensoren</translation>
    </message>
    <message>
        <source>it is a data set, not a model</source>
        <translation>sie ist ein Datensatz und kein Modell</translation>
    </message>
    <message>
        <source>it is a web page; download the model itself</source>
        <translation>sie ist eine Webseite; laden Sie das Modell selbst herunter</translation>
    </message>
    <message>
        <source>it is an SVG drawing without the ink that DigitPad puts into its own; save it as PNG</source>
        <translation>es ist eine SVG-Zeichnung ohne die Tinte, die DigitPad in seine eigenen legt; speichern Sie sie als PNG</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>sie ist beschädigt</translation>
    </message>
    <message>
        <source>it is damaged, or holds no numbers</source>
        <translation>sie ist beschädigt oder enthält keine Zahlen</translation>
    </message>
    <message>
        <source>it is damaged: numbers are missing that its table names</source>
        <translation>es ist beschädigt: Zahlen fehlen, die sein Verzeichnis nennt</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>it is packed; unpack it, and open the model in it</source>
        <translation>sie ist gepackt; entpacken Sie sie und öffnen Sie das Modell darin</translation>
    </message>
    <message>
        <source>it names {0}, which a state dict of an MLP never does; save the state dict alone, torch.save(network.state_dict(), file)</source>
        <translation>es nennt {0}, was ein State Dict eines MLP nie tut; speichern Sie nur das State Dict, torch.save(network.state_dict(), file)</translation>
    </message>
    <message>
        <source>it only points to a file that Git LFS keeps; fetch that file with git lfs pull</source>
        <translation>sie verweist nur auf eine Datei, die Git LFS aufbewahrt; holen Sie diese mit git lfs pull</translation>
    </message>
    <message>
        <source>it would be larger than {0} MB</source>
        <translation>sie wäre größer als {0} MB</translation>
    </message>
    <message>
        <source>it would unpack to more than {0} MB</source>
        <translation>es würde ausgepackt mehr als {0} MB groß</translation>
    </message>
    <message>
        <source>its counts and labels must be lists of whole numbers</source>
        <translation>ihre Anzahlen und Bezeichnungen sind keine Listen ganzer Zahlen</translation>
    </message>
    <message>
        <source>its description</source>
        <translation>ihre Beschreibung</translation>
    </message>
    <message>
        <source>its digits do not add up to its strokes</source>
        <translation>ihre Ziffern ergeben zusammen nicht ihre Striche</translation>
    </message>
    <message>
        <source>its labels must be a list of texts</source>
        <translation>die Beschriftungen müssen eine Liste von Texten sein</translation>
    </message>
    <message>
        <source>its labels or writers do not fit its digits</source>
        <translation>ihre Bezeichnungen oder Schreiber passen nicht zu ihren Ziffern</translation>
    </message>
    <message>
        <source>its numbers lie in another file; save it as one file</source>
        <translation>seine Zahlen liegen in einer anderen Datei; speichern Sie es als eine einzige Datei</translation>
    </message>
    <message>
        <source>its points are no list of finite (x, y) pairs</source>
        <translation>ihre Punkte sind keine Liste endlicher Paare (x, y)</translation>
    </message>
    <message>
        <source>its settings</source>
        <translation>ihre Einstellungen</translation>
    </message>
    <message>
        <source>its story</source>
        <translation>ihre Geschichte</translation>
    </message>
    <message>
        <source>its strokes do not add up to its points</source>
        <translation>ihre Striche ergeben zusammen nicht ihre Punkte</translation>
    </message>
    <message>
        <source>its text</source>
        <translation>ihr Text</translation>
    </message>
    <message>
        <source>its weights and their scales do not belong together</source>
        <translation>seine Gewichte und ihre Maßstäbe gehören nicht zusammen</translation>
    </message>
    <message>
        <source>its weights are so large that its answers are no numbers</source>
        <translation>seine Gewichte sind so groß, dass seine Antworten keine Zahlen sind</translation>
    </message>
    <message>
        <source>mean must be a number between -1000 and 1000, not {0}</source>
        <translation>mean muss eine Zahl zwischen -1000 und 1000 sein, nicht {0}</translation>
    </message>
    <message>
        <source>probability must be between 0 and 1, not {0}</source>
        <translation>probability muss zwischen 0 und 1 liegen, nicht bei {0}</translation>
    </message>
    <message>
        <source>temperature must be between 0.001 and 1000, not {0}</source>
        <translation>temperature muss zwischen 0,001 und 1000 liegen, nicht bei {0}</translation>
    </message>
    <message>
        <source>tensor {0} is neither int8 nor float16 nor float32</source>
        <translation>der Tensor {0} ist weder int8 noch float16 noch float32</translation>
    </message>
    <message>
        <source>the list of layer sizes</source>
        <translation>die Liste der Schichtgrößen</translation>
    </message>
    <message>
        <source>the model&apos;s history is too long for a model file</source>
        <translation>die Geschichte des Modells ist zu lang für eine Modelldatei</translation>
    </message>
    <message>
        <source>the scales of its weights are no positive numbers, one for each row</source>
        <translation>die Maßstäbe seiner Gewichte sind keine positiven Zahlen, eine je Zeile</translation>
    </message>
    <message>
        <source>this computer has no Apple graphics (MPS) that this PyTorch can use</source>
        <translation>an diesem Rechner gibt es keine Apple-Grafik (MPS), die dieses PyTorch benutzen kann</translation>
    </message>
    <message>
        <source>{0} Take it out of the data set.</source>
        <translation>{0} Nehmen Sie es aus dem Datensatz.</translation>
    </message>
    <message>
        <source>{0} cannot be written, for the Pillow installed here has no WebP: save a GIF.</source>
        <translation>{0} kann nicht geschrieben werden, denn das hier installierte Pillow kennt kein WebP: Speichern Sie ein GIF.</translation>
    </message>
    <message>
        <source>{0} could not be saved: the disk is full or may not be written.</source>
        <translation>{0} konnte nicht gespeichert werden: Der Datenträger ist voll oder nicht beschreibbar.</translation>
    </message>
    <message>
        <source>{0} does not exist: choose the folder with the data set.</source>
        <translation>{0} gibt es nicht: Wählen Sie den Ordner mit dem Datensatz.</translation>
    </message>
    <message>
        <source>{0} ends with none of {1}.</source>
        <translation>{0} endet auf keine von {1}.</translation>
    </message>
    <message>
        <source>{0} epochs</source>
        <translation>{0} Epochen</translation>
    </message>
    <message>
        <source>{0} has lines of another length; a label and 784 pixels are wanted in each.</source>
        <translation>{0} hat Zeilen anderer Länge; jede soll eine Beschriftung und 784 Pixel haben.</translation>
    </message>
    <message>
        <source>{0} has {1} columns; a label and 784 pixels are wanted.</source>
        <translation>{0} hat {1} Spalten; erwartet werden eine Beschriftung und 784 Pixel.</translation>
    </message>
    <message>
        <source>{0} holds labels that are no list of whole numbers.</source>
        <translation>{0} enthält Beschriftungen, die keine Liste ganzer Zahlen sind.</translation>
    </message>
    <message>
        <source>{0} holds letters, not digits: choose EMNIST&apos;s digits or mnist files, or any other set of digits.</source>
        <translation>{0} enthält Buchstaben, keine Ziffern: Wählen Sie EMNISTs Dateien digits oder mnist oder einen anderen Ziffern-Datensatz.</translation>
    </message>
    <message>
        <source>{0} holds more than {1} pictures; choose a smaller folder.</source>
        <translation>{0} enthält mehr als {1} Bilder; wählen Sie einen kleineren Ordner.</translation>
    </message>
    <message>
        <source>{0} holds neither a picture nor a drawing.</source>
        <translation>{0} enthält weder ein Bild noch eine Zeichnung.</translation>
    </message>
    <message>
        <source>{0} holds no pictures to learn from, only such to test with.</source>
        <translation>{0} enthält keine Bilder zum Lernen, nur solche zum Testen.</translation>
    </message>
    <message>
        <source>{0} holds no pictures to test with, only such to learn from.</source>
        <translation>{0} enthält keine Bilder zum Testen, nur solche zum Lernen.</translation>
    </message>
    <message>
        <source>{0} holds no pictures with labels: x_train, y_train, x_test and y_test are wanted.</source>
        <translation>{0} enthält keine Bilder mit Beschriftungen: Erwartet werden x_train, y_train, x_test und y_test.</translation>
    </message>
    <message>
        <source>{0} holds no pictures.</source>
        <translation>{0} enthält keine Bilder.</translation>
    </message>
    <message>
        <source>{0} holds pixels outside 0 to 255.</source>
        <translation>{0} enthält Pixel außerhalb von 0 bis 255.</translation>
    </message>
    <message>
        <source>{0} holds something that is no number.</source>
        <translation>{0} enthält etwas, das keine Zahl ist.</translation>
    </message>
    <message>
        <source>{0} holds whole numbers, not single digits: choose a collection of digits.</source>
        <translation>{0} enthält mehrstellige Zahlen, keine einzelnen Ziffern: Wählen Sie eine Sammlung von Ziffern.</translation>
    </message>
    <message>
        <source>{0} is a HEIC photograph, which DigitPad cannot read; save it as JPEG or PNG.</source>
        <translation>{0} ist ein HEIC-Foto, das DigitPad nicht lesen kann; speichern Sie es als JPEG oder PNG.</translation>
    </message>
    <message>
        <source>{0} is a TIFF packed in an unusual way ({1}); save it as plain PNG.</source>
        <translation>{0} ist ein ungewöhnlich gepacktes TIFF ({1}); speichern Sie es als einfaches PNG.</translation>
    </message>
    <message>
        <source>{0} is a file, and no data set that DigitPad knows; choose the folder of one.</source>
        <translation>{0} ist eine Datei und kein Datensatz, den DigitPad kennt; wählen Sie den Ordner eines Datensatzes.</translation>
    </message>
    <message>
        <source>{0} is a model, not a drawing or a picture; open it as a model.</source>
        <translation>{0} ist ein Modell, keine Zeichnung und kein Bild; öffnen Sie es als Modell.</translation>
    </message>
    <message>
        <source>{0} is a parquet file, which DigitPad does not read; save its pictures as npz.</source>
        <translation>{0} ist eine Parquet-Datei, die DigitPad nicht liest; speichern Sie ihre Bilder als npz.</translation>
    </message>
    <message>
        <source>{0} is a pickle, which could run any program when it is opened; get the data as idx or npz files.</source>
        <translation>{0} ist ein Pickle, das beim Öffnen jedes Programm ausführen könnte; besorgen Sie die Daten als idx- oder npz-Dateien.</translation>
    </message>
    <message>
        <source>{0} is one file of a data set; choose the folder that it lies in.</source>
        <translation>{0} ist eine Datei eines Datensatzes; wählen Sie den Ordner, in dem sie liegt.</translation>
    </message>
    <message>
        <source>{0} is still packed: unpack it, and choose the folder.</source>
        <translation>{0} ist noch gepackt: Entpacken Sie es und wählen Sie den Ordner.</translation>
    </message>
    <message>
        <source>{0} lacks a file of its data set: put {1} there.</source>
        <translation>In {0} fehlt eine Datei des Datensatzes: Legen Sie {1} dorthin.</translation>
    </message>
    <message>
        <source>{0} neurons</source>
        <translation>{0} Neuronen</translation>
    </message>
    <message>
        <source>{0} pictures</source>
        <translation>{0} Bilder</translation>
    </message>
    <message>
        <source>{0} reads only {1} of 1,000 MNIST digits right, so it was hardly made to read digits.</source>
        <translation>{0} liest nur {1} von 1.000 MNIST-Ziffern richtig, wurde also kaum zum Ziffernlesen gemacht.</translation>
    </message>
    <message>
        <source>{0} was not written: install ONNX first, by pip install onnx.</source>
        <translation>{0} wurde nicht geschrieben: Installieren Sie zuerst ONNX mit pip install onnx.</translation>
    </message>
    <message>
        <source>{0} × {1} neurons</source>
        <translation>{0} × {1} Neuronen</translation>
    </message>
    <message>
        <source>{0}%</source>
        <translation>{0}&#xa0;%</translation>
    </message>
    <message>
        <source>{0}: it is damaged.</source>
        <translation>{0}: beschädigt.</translation>
    </message>
    <message>
        <source>{0}: neither its folder nor its name starts with the digit it shows.</source>
        <translation>{0}: Weder der Ordner noch der Name beginnt mit der gezeigten Ziffer.</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}: {1}.</source>
        <translation>{0}: {1}.</translation>
    </message>
    <message>
        <source>{0} is damaged, or no picture in PNG, JPEG, BMP, GIF, WebP, TIFF or AVIF format.</source>
        <translation>{0} ist beschädigt oder kein Bild in einem der Formate PNG, JPEG, BMP, GIF, WebP, TIFF oder AVIF.</translation>
    </message>
    <message>
        <source>{0} is damaged: it cannot be unpacked. Copy or download it again.</source>
        <translation>{0} ist beschädigt und lässt sich nicht entpacken. Kopieren oder laden Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>{0} has more than {1} megapixels; make it smaller first.</source>
        <translation>{0} hat mehr als {1} Megapixel; verkleinern Sie es zuerst.</translation>
    </message>
    <message>
        <source>{0} is a JPEG built to be slow, of more than a hundred passes.</source>
        <translation>{0} ist ein auf Langsamkeit gebautes JPEG mit mehr als hundert Durchgängen.</translation>
    </message>
    <message>
        <source>{0} is damaged and cannot be read as a picture.</source>
        <translation>{0} ist beschädigt und kann nicht als Bild gelesen werden.</translation>
    </message>
    <message>
        <source>{0} is no InkML drawing that DigitPad can read: {1}.</source>
        <translation>{0} ist keine InkML-Zeichnung, die DigitPad lesen kann: {1}.</translation>
    </message>
    <message>
        <source>it declares a document type, which drawings do not need and attacks do</source>
        <translation>sie gibt einen Dokumenttyp an, den Zeichnungen nicht brauchen, Angriffe schon</translation>
    </message>
    <message>
        <source>it is written in {0}; save it as UTF-8</source>
        <translation>sie ist in {0} geschrieben; speichern Sie sie als UTF-8</translation>
    </message>
    <message>
        <source>it is not well-formed XML, or cut short</source>
        <translation>sie ist kein wohlgeformtes XML oder abgeschnitten</translation>
    </message>
    <message>
        <source>it has too many parts</source>
        <translation>sie hat zu viele Teile</translation>
    </message>
    <message>
        <source>it is XML about something else ({0})</source>
        <translation>sie ist XML über etwas anderes ({0})</translation>
    </message>
    <message>
        <source>its points have no X and Y</source>
        <translation>ihre Punkte haben kein X und Y</translation>
    </message>
    <message>
        <source>it has more than {0} strokes</source>
        <translation>sie hat mehr als {0} Striche</translation>
    </message>
    <message>
        <source>it has too many points</source>
        <translation>sie hat zu viele Punkte</translation>
    </message>
    <message>
        <source>it has a point of {0} numbers instead of {1}</source>
        <translation>sie hat einen Punkt aus {0} Zahlen statt {1}</translation>
    </message>
    <message>
        <source>it has a coordinate that is infinite or far too large</source>
        <translation>sie hat eine Koordinate, die unendlich oder viel zu groß ist</translation>
    </message>
    <message>
        <source>it has the point {0}, which is none of {1} numbers</source>
        <translation>sie hat den Punkt {0}, der nicht aus {1} Zahlen besteht</translation>
    </message>
    <message>
        <source>No MNIST in {0}: put {1} there (from any copy of MNIST), or allow it to be downloaded.</source>
        <translation>Kein MNIST in {0}: Legen Sie {1} dorthin (aus einer beliebigen Kopie von MNIST) oder lassen Sie es herunterladen.</translation>
    </message>
    <message>
        <source>The MNIST files in {0} are not the ones that belong there: install DigitPad again.</source>
        <translation>Die MNIST-Dateien in {0} sind nicht die, die dorthin gehören: Installieren Sie DigitPad noch einmal.</translation>
    </message>
    <message>
        <source>{0} holds pictures of {1}, not 28 by 28 bytes.</source>
        <translation>{0} enthält Bilder der Größe {1}, nicht 28 mal 28 Bytes.</translation>
    </message>
    <message>
        <source>{0} holds {1} labels for {2} pictures.</source>
        <translation>{0} enthält {1} Beschriftungen für {2} Bilder.</translation>
    </message>
    <message>
        <source>{0} holds labels from {1} to {2}; only 0 to 9 are digits.</source>
        <translation>{0} enthält Beschriftungen von {1} bis {2}; nur 0 bis 9 sind Ziffern.</translation>
    </message>
    <message>
        <source>MNIST could not be downloaded into {0}: are you offline? ({1}) Copies of its four files can be put into that folder instead.</source>
        <translation>MNIST konnte nicht nach {0} heruntergeladen werden: Sind Sie offline? ({1}) Stattdessen können Kopien der vier Dateien in diesen Ordner gelegt werden.</translation>
    </message>
    <message>
        <source>{0} claims to hold {1} bytes, which is more than DigitPad reads.</source>
        <translation>{0} gibt an, {1} Bytes zu enthalten, mehr als DigitPad liest.</translation>
    </message>
    <message>
        <source>{0} is damaged: its header does not fit its size. Copy or download it again.</source>
        <translation>{0} ist beschädigt: Der Kopf passt nicht zur Größe. Kopieren oder laden Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>{0} is damaged: it does not hold what its header says. Copy or download it again.</source>
        <translation>{0} ist beschädigt: Der Inhalt ist nicht, was der Kopf sagt. Kopieren oder laden Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>{0} is no idx file of whole numbers.</source>
        <translation>{0} ist keine idx-Datei aus ganzen Zahlen.</translation>
    </message>
    <message>
        <source>{0} holds an array of {1} dimensions where {2} are needed.</source>
        <translation>{0} enthält ein Feld mit {1} Dimensionen, nötig sind {2}.</translation>
    </message>
    <message>
        <source>{0} ends in the middle of its header.</source>
        <translation>{0} endet mitten im Kopf.</translation>
    </message>
    <message>
        <source>{0} lacks the array {1}: it is no collection of drawings.</source>
        <translation>{0} fehlt das Feld {1}: Es ist keine Sammlung von Zeichnungen.</translation>
    </message>
    <message>
        <source>{0} cannot be read as a collection of drawings: {1}.</source>
        <translation>{0} kann nicht als Sammlung von Zeichnungen gelesen werden: {1}.</translation>
    </message>
    <message>
        <source>There is no checkpoint in {0}: start the run again.</source>
        <translation>In {0} gibt es keinen Zwischenstand: Beginnen Sie den Lauf neu.</translation>
    </message>
    <message>
        <source>{0} cannot be resumed from ({1}): start the run again.</source>
        <translation>Von {0} aus geht es nicht weiter ({1}): Beginnen Sie den Lauf neu.</translation>
    </message>
    <message>
        <source>The checkpoint does not fit its own settings: start the run again.</source>
        <translation>Der Zwischenstand passt nicht zu seinen eigenen Einstellungen: Beginnen Sie den Lauf neu.</translation>
    </message>
    <message>
        <source>it was made by another version of DigitPad</source>
        <translation>eine andere Version von DigitPad hat ihn gemacht</translation>
    </message>
    <message>
        <source>it was written by another version of DigitPad</source>
        <translation>eine andere Version von DigitPad hat ihn geschrieben</translation>
    </message>
    <message>
        <source>it belongs to another folder</source>
        <translation>er gehört zu einem anderen Ordner</translation>
    </message>
    <message>
        <source>The run in {0} learned from other data than {1}: choose its own data.</source>
        <translation>Der Lauf in {0} lernte aus anderen Daten als {1}: Wählen Sie seine eigenen Daten.</translation>
    </message>
    <message>
        <source>The run in {0} cannot be read: {1}.</source>
        <translation>Der Lauf in {0} kann nicht gelesen werden: {1}.</translation>
    </message>
    <message>
        <source>The run in {0} could not be deleted: {1}.</source>
        <translation>Der Lauf in {0} konnte nicht gelöscht werden: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot keep a new run: {1}.</source>
        <translation>{0} kann keinen neuen Lauf aufnehmen: {1}.</translation>
    </message>
    <message>
        <source>{0} is damaged, so the run cannot go on with your samples: start a new run.</source>
        <translation>{0} ist beschädigt, also kann der Lauf nicht mit Ihren Beispielen weitergehen: Beginnen Sie einen neuen.</translation>
    </message>
    <message>
        <source>The loss is no longer a number in epoch {0}: try a lower learning rate, such as {1}.</source>
        <translation>Der Verlust ist in Epoche {0} keine Zahl mehr: Versuchen Sie eine kleinere Lernrate, etwa {1}.</translation>
    </message>
    <message>
        <source>The graphics card has too little free memory for this run: take a smaller batch or narrower layers.</source>
        <translation>Die Grafikkarte hat zu wenig freien Speicher für diesen Lauf: Nehmen Sie kleinere Batches oder schmalere Schichten.</translation>
    </message>
    <message>
        <source>The computer has too little free memory for this run: take a smaller batch or narrower layers.</source>
        <translation>Der Rechner hat zu wenig freien Speicher für diesen Lauf: Nehmen Sie kleinere Batches oder schmalere Schichten.</translation>
    </message>
    <message>
        <source>The graphics card failed ({0}): train on the CPU, or start DigitPad again.</source>
        <translation>Die Grafikkarte hat versagt ({0}): Trainieren Sie auf der CPU oder starten Sie DigitPad neu.</translation>
    </message>
    <message>
        <source>Training on the CPU, because {0}.</source>
        <translation>Es wird auf der CPU trainiert, denn {0}.</translation>
    </message>
    <message>
        <source>there is no graphics card that this PyTorch can use</source>
        <translation>es gibt keine Grafikkarte, die dieses PyTorch benutzen kann</translation>
    </message>
    <message>
        <source>there is no graphics card that this PyTorch can use ({0})</source>
        <translation>es gibt keine Grafikkarte, die dieses PyTorch benutzen kann ({0})</translation>
    </message>
    <message>
        <source>the graphics card computes wrongly</source>
        <translation>die Grafikkarte rechnet falsch</translation>
    </message>
    <message>
        <source>the graphics card has too little free memory</source>
        <translation>die Grafikkarte hat zu wenig freien Speicher</translation>
    </message>
    <message>
        <source>the graphics card does not work ({0})</source>
        <translation>die Grafikkarte funktioniert nicht ({0})</translation>
    </message>
    <message>
        <source>There are no pictures and no InkML drawings in it.</source>
        <translation>Es sind keine Bilder und keine InkML-Zeichnungen darin.</translation>
    </message>
    <message>
        <source>{0} is not a manifest of DigitPad samples.</source>
        <translation>{0} ist keine Liste von DigitPad-Beispielen.</translation>
    </message>
    <message>
        <source>{0} was written by a newer DigitPad (format {1}); update DigitPad to read it.</source>
        <translation>{0} wurde von einem neueren DigitPad geschrieben (Format {1}); aktualisieren Sie DigitPad.</translation>
    </message>
    <message>
        <source>{0} lists no samples.</source>
        <translation>{0} führt keine Beispiele auf.</translation>
    </message>
    <message>
        <source>{0} is damaged; without it the samples have no labels.</source>
        <translation>{0} ist beschädigt; ohne diese Datei haben die Beispiele keine Ziffern.</translation>
    </message>
    <message>
        <source>its label is no digit from 0 to 9.</source>
        <translation>seine Beschriftung ist keine Ziffer von 0 bis 9.</translation>
    </message>
    <message>
        <source>its picture has no place (a box of four numbers).</source>
        <translation>seinem Bild fehlt der Platz (vier Zahlen).</translation>
    </message>
    <message>
        <source>its picture&apos;s place is impossible.</source>
        <translation>der Platz seines Bildes ist unmöglich.</translation>
    </message>
    <message>
        <source>it shows no ink.</source>
        <translation>es zeigt keine Tinte.</translation>
    </message>
    <message>
        <source>its {0} file {1} is missing.</source>
        <translation>seine Datei {1} ({0}) fehlt.</translation>
    </message>
    <message>
        <source>{0} is neither a folder nor a zip file; choose a folder of pictures or a zip.</source>
        <translation>{0} ist weder ein Ordner noch eine Zip-Datei; wählen Sie einen Ordner mit Bildern oder ein Zip.</translation>
    </message>
    <message>
        <source>{0} is no zip file that can be read, or it is damaged.</source>
        <translation>{0} ist keine lesbare Zip-Datei, oder sie ist beschädigt.</translation>
    </message>
    <message>
        <source>{0} in the zip is damaged or locked with a password.</source>
        <translation>{0} im Zip ist beschädigt oder mit einem Passwort gesperrt.</translation>
    </message>
    <message>
        <source>{0} is bigger than {1} MB.</source>
        <translation>{0} ist größer als {1} MB.</translation>
    </message>
    <message>
        <source>{0} is left out: there are more than {1} GB of samples before it.</source>
        <translation>{0} wird ausgelassen: Davor liegen mehr als {1} GB Beispiele.</translation>
    </message>
    <message>
        <source>{0} holds {1} files or hides how many; at most {2} are taken.</source>
        <translation>{0} enthält {1} Dateien oder verbirgt ihre Zahl; höchstens {2} werden übernommen.</translation>
    </message>
    <message>
        <source>{0} holds more than {1} files; split it into smaller ones.</source>
        <translation>{0} enthält mehr als {1} Dateien; teilen Sie es in kleinere.</translation>
    </message>
    <message>
        <source>{0} holds more than {1} files; choose a smaller folder.</source>
        <translation>{0} enthält mehr als {1} Dateien; wählen Sie einen kleineren Ordner.</translation>
    </message>
    <message>
        <source>{0} names a file outside its own folder ({1}); nothing was taken from it.</source>
        <translation>{0} nennt eine Datei außerhalb des eigenen Ordners ({1}); daraus wurde nichts übernommen.</translation>
    </message>
    <message>
        <source>There are no samples in “{0}” yet: correct a drawing or collect some digits first.</source>
        <translation>In „{0}“ sind noch keine Beispiele: Berichtigen Sie zuerst eine Zeichnung oder sammeln Sie Ziffern.</translation>
    </message>
    <message>
        <source>A kept drawing is damaged and cannot be read; delete the sample.</source>
        <translation>Eine behaltene Zeichnung ist beschädigt und kann nicht gelesen werden; löschen Sie das Beispiel.</translation>
    </message>
    <message>
        <source>The samples could not be written to {0}: {1}. Choose another place.</source>
        <translation>Die Beispiele konnten nicht nach {0} geschrieben werden: {1}. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>{0} is not empty; choose a new folder for the samples.</source>
        <translation>{0} ist nicht leer; wählen Sie einen neuen Ordner für die Beispiele.</translation>
    </message>
    <message>
        <source>The samples in {0} were kept by a newer DigitPad (format {1}, this one knows {2}); update DigitPad to use them. They were left untouched.</source>
        <translation>Die Beispiele in {0} stammen von einem neueren DigitPad (Format {1}, dieses kennt {2}); aktualisieren Sie DigitPad, um sie zu benutzen. Sie blieben unberührt.</translation>
    </message>
    <message>
        <source>{0} is not DigitPad&apos;s sample file; move it away so that a new one can be made.</source>
        <translation>{0} ist nicht DigitPads Beispieldatei; verschieben Sie sie, damit eine neue angelegt werden kann.</translation>
    </message>
    <message>
        <source>The samples in {0} cannot be used: {1}</source>
        <translation>Die Beispiele in {0} können nicht benutzt werden: {1}</translation>
    </message>
    <message>
        <source>the disk is full. Nothing was changed; free some space and try again.</source>
        <translation>der Datenträger ist voll. Nichts wurde verändert; schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>another program has been writing to them for over five seconds. Nothing was changed; try again.</source>
        <translation>ein anderes Programm schreibt seit über fünf Sekunden hinein. Nichts wurde verändert; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>the folder cannot be written to ({0}). Check its permissions.</source>
        <translation>in den Ordner kann nicht geschrieben werden ({0}). Prüfen Sie seine Rechte.</translation>
    </message>
    <message>
        <source>the file is damaged. Move it to another place, and DigitPad starts an empty one.</source>
        <translation>die Datei ist beschädigt. Verschieben Sie sie, dann beginnt DigitPad eine leere.</translation>
    </message>
    <message>
        <source>{0} weights and {1} biases make no network</source>
        <translation>{0} Gewichtsmatrizen und {1} Bias-Vektoren ergeben kein Netz</translation>
    </message>
    <message>
        <source>{0}. Nothing was changed.</source>
        <translation>{0}. Nichts wurde verändert.</translation>
    </message>
</context>
<context>
    <name>TrainerPane</name>
    <message>
        <source>Stopping the training run; the best epoch so far is kept…</source>
        <translation>Der Trainingslauf wird angehalten; die beste Epoche bis jetzt bleibt…</translation>
    </message>
    <message>
        <source>Opening the trainer…</source>
        <translation>Der Trainer wird geöffnet…</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
</context>
<context>
    <name>UnitPage</name>
    <message>
        <source>Switch off</source>
        <translation>Abschalten</translation>
    </message>
    <message>
        <source>Let this unit say nothing, and see what the others make of it.</source>
        <translation>Diese Einheit schweigen lassen und sehen, was die anderen daraus machen.</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Keep this unit at its value while you go on drawing.</source>
        <translation>Diese Einheit auf ihrem Wert festhalten, während Sie weiterzeichnen.</translation>
    </message>
    <message>
        <source>Training pictures that excite this unit most</source>
        <translation>Trainingsbilder, die diese Einheit am stärksten anregen</translation>
    </message>
    <message>
        <source>Last layer, digit {1}</source>
        <translation>Letzte Schicht, Ziffer {1}</translation>
    </message>
    <message>
        <source>Layer {0}, unit {1} of {2:,}</source>
        <translation>Schicht {0}, Einheit {1} von {2:,}</translation>
    </message>
    <message>
        <source>Its weights, the drawing over them</source>
        <translation>Ihre Gewichte, darüber die Zeichnung</translation>
    </message>
    <message>
        <source>Where in the drawing it comes from</source>
        <translation>Woher in der Zeichnung der Wert kommt</translation>
    </message>
    <message>
        <source>Blue adds to the unit&apos;s sum, orange takes from it.</source>
        <translation>Blau erhöht die Summe der Einheit, Orange verringert sie.</translation>
    </message>
    <message>
        <source>No training picture excites it</source>
        <translation>Kein Trainingsbild regt sie an</translation>
    </message>
    <message>
        <source>Excited most by</source>
        <translation>Am stärksten angeregt von</translation>
    </message>
    <message>
        <source>{0:+,.2f} for {1}</source>
        <translation>{0:+,.2f} für {1}</translation>
    </message>
    <message>
        <source>This unit is the digit itself.</source>
        <translation>Diese Einheit ist die Ziffer selbst.</translation>
    </message>
    <message>
        <source>It is switched off.</source>
        <translation>Sie ist abgeschaltet.</translation>
    </message>
    <message>
        <source>What it does: {0}</source>
        <translation>Was sie bewirkt: {0}</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>It does nothing for this drawing.</source>
        <translation>Bei dieser Zeichnung bewirkt sie nichts.</translation>
    </message>
</context>
<context>
    <name>WayOut</name>
    <message>
        <source>Esc ends the presentation, Del clears the pad</source>
        <translation>Esc beendet die Präsentation, Entf leert das Zeichenfeld</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>DigitPad did not close in good order last time. Your drawing was kept.</source>
        <translation>DigitPad wurde beim letzten Mal nicht ordentlich beendet. Ihre Zeichnung blieb erhalten.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Draw a digit from 0 to 9 and watch the bars. The right mouse button erases, Train ▸ Train a model… lets you teach a network of your own.</source>
        <translation>Zeichnen Sie eine Ziffer von 0 bis 9 und beobachten Sie die Balken. Die rechte Maustaste radiert; mit Trainieren ▸ Modell trainieren… bringen Sie einem eigenen Netz das Lesen bei.</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>What would make it a …?</source>
        <translation>Was würde daraus eine … machen?</translation>
    </message>
    <message>
        <source>What would make it {0}?</source>
        <translation>Was würde {0} daraus machen?</translation>
    </message>
    <message>
        <source>On the pad, blue is ink to add and orange ink to rub out, in this order.</source>
        <translation>Blau auf dem Feld ist hinzukommende, Orange wegzuradierende Tinte, in dieser Reihenfolge.</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Put the dabs on the pad; undo takes them back.</source>
        <translation>Die Tupfer auf das Feld setzen; Rückgängig nimmt sie zurück.</translation>
    </message>
    <message>
        <source>Draw one digit, without a picture under it, and ask.</source>
        <translation>Zeichnen Sie eine einzelne Ziffer ohne Bild darunter und fragen Sie.</translation>
    </message>
    <message>
        <source>Choose a digit.</source>
        <translation>Wählen Sie eine Ziffer.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Es wird gesucht…</translation>
    </message>
    <message>
        <source>No small change does it: nothing was found within {0} dabs.</source>
        <translation>Keine kleine Änderung genügt: Mit höchstens {0} Tupfern wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>It is read as {0} already, {1} sure.</source>
        <translation>Es wird schon als {0} gelesen, zu {1} sicher.</translation>
    </message>
    <message>
        <source>{0} to add, {1} to rub out</source>
        <translation>{0} hinzufügen, {1} wegradieren</translation>
    </message>
    <message>
        <source>Dabs: {0}. It is then read as {1}, {2} sure.</source>
        <translation>Tupfer: {0}. Dann wird es als {1} gelesen, zu {2} sicher.</translation>
    </message>
    <message>
        <source>Dabs: {0}. It is then most like {1} ({2}), of which the pad is not sure.</source>
        <translation>Tupfer: {0}. Dann ähnelt es am ehesten {1} ({2}), aber nicht sicher genug.</translation>
    </message>
</context>
</TS>

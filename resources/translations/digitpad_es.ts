<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AccountTable</name>
    <message>
        <source>{0:,} weaker inputs</source>
        <translation>{0:,} más débiles</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Sesgo</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Suma</translation>
    </message>
    <message>
        <source>Held at</source>
        <translation>Mantenida en</translation>
    </message>
    <message>
        <source>After {0}</source>
        <translation>Tras {0}</translation>
    </message>
    <message>
        <source>What the unit adds up</source>
        <translation>Lo que suma la unidad</translation>
    </message>
    <message>
        <source>Double-click a row, or press Return on it, to go to the unit that it comes from.</source>
        <translation>Haga doble clic en una fila, o pulse Intro en ella, para ir a la unidad de la que procede.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>× weight</source>
        <translation>× peso</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>Aporta</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Row {0}, column {1}</source>
        <translation>Fila {0}, columna {1}</translation>
    </message>
    <message>
        <source>Layer {0}, unit {1}</source>
        <translation>Capa {0}, unidad {1}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Undo {0}</source>
        <translation>&amp;Deshacer {0}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo {0}</source>
        <translation>&amp;Rehacer {0}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Open drawing or picture…</source>
        <translation>&amp;Abrir dibujo o imagen…</translation>
    </message>
    <message>
        <source>Open an InkML drawing, or a picture or photo of a digit, and read it</source>
        <translation>Abrir un dibujo InkML, o una imagen o foto de un dígito, y leerlo</translation>
    </message>
    <message>
        <source>&amp;Save drawing as…</source>
        <translation>&amp;Guardar dibujo como…</translation>
    </message>
    <message>
        <source>Save what is on the pad as PNG, SVG or InkML</source>
        <translation>Guardar lo que hay en el lienzo como PNG, SVG o InkML</translation>
    </message>
    <message>
        <source>Save &amp;network&apos;s picture as…</source>
        <translation>Guardar imagen de la &amp;red como…</translation>
    </message>
    <message>
        <source>Save the 28 × 28 picture that the network sees as PNG</source>
        <translation>Guardar como PNG la imagen de 28 × 28 que ve la red</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Im&amp;primir…</translation>
    </message>
    <message>
        <source>Print what is on the pad, or save it as a PDF</source>
        <translation>Imprimir lo que hay en el lienzo o guardarlo como PDF</translation>
    </message>
    <message>
        <source>Read &amp;many files…</source>
        <translation>&amp;Leer muchos archivos…</translation>
    </message>
    <message>
        <source>Read many pictures or drawings at once and get a table of the results</source>
        <translation>Leer muchas imágenes o dibujos a la vez y obtener una tabla de resultados</translation>
    </message>
    <message>
        <source>Op&amp;en model…</source>
        <translation>Abrir &amp;modelo…</translation>
    </message>
    <message>
        <source>Read with another model: a .safetensors file, or a PyTorch state dict (.pt, .pth)</source>
        <translation>Leer con otro modelo: un archivo .safetensors o un state dict de PyTorch (.pt, .pth)</translation>
    </message>
    <message>
        <source>Save model &amp;as…</source>
        <translation>Guardar m&amp;odelo como…</translation>
    </message>
    <message>
        <source>Save the model that is reading to a file of your own</source>
        <translation>Guardar en un archivo propio el modelo que está leyendo</translation>
    </message>
    <message>
        <source>&amp;Back to the bundled model</source>
        <translation>&amp;Volver al modelo incluido</translation>
    </message>
    <message>
        <source>Read with the model that came with DigitPad</source>
        <translation>Leer con el modelo incluido en DigitPad</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Close DigitPad</source>
        <translation>Cerrar DigitPad</translation>
    </message>
    <message>
        <source>Take the last step back</source>
        <translation>Deshacer el último paso</translation>
    </message>
    <message>
        <source>Do the step again that was taken back</source>
        <translation>Volver a hacer el paso deshecho</translation>
    </message>
    <message>
        <source>&amp;Copy drawing</source>
        <translation>&amp;Copiar dibujo</translation>
    </message>
    <message>
        <source>Copy the drawing as a picture</source>
        <translation>Copiar el dibujo como imagen</translation>
    </message>
    <message>
        <source>Copy &amp;network&apos;s picture</source>
        <translation>Copiar &amp;imagen de la red</translation>
    </message>
    <message>
        <source>Copy the 28 × 28 picture that the network sees</source>
        <translation>Copiar la imagen de 28 × 28 que ve la red</translation>
    </message>
    <message>
        <source>&amp;Paste picture</source>
        <translation>&amp;Pegar imagen</translation>
    </message>
    <message>
        <source>Read the picture on the clipboard; undo brings back what was on the pad</source>
        <translation>Leer la imagen del portapapeles; deshacer recupera lo que había en el tablero</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>Li&amp;mpiar</translation>
    </message>
    <message>
        <source>Empty the pad; undo brings the drawing back</source>
        <translation>Limpiar el lienzo; deshacer recupera el dibujo</translation>
    </message>
    <message>
        <source>P&amp;en</source>
        <translation>&amp;Lápiz</translation>
    </message>
    <message>
        <source>Draw with the left button, a finger or a pen</source>
        <translation>Dibujar con el botón izquierdo, un dedo o un lápiz</translation>
    </message>
    <message>
        <source>Era&amp;ser</source>
        <translation>&amp;Goma de borrar</translation>
    </message>
    <message>
        <source>Remove the ink that is touched; the right button always erases</source>
        <translation>Quitar la tinta que se toca; el botón derecho siempre borra</translation>
    </message>
    <message>
        <source>&amp;Thinner pen</source>
        <translation>Lápiz más &amp;fino</translation>
    </message>
    <message>
        <source>Draw with a thinner pen</source>
        <translation>Dibujar con un lápiz más fino</translation>
    </message>
    <message>
        <source>Thic&amp;ker pen</source>
        <translation>Lápiz más gr&amp;ueso</translation>
    </message>
    <message>
        <source>Draw with a thicker pen</source>
        <translation>Dibujar con un lápiz más grueso</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>Pr&amp;eferencias…</translation>
    </message>
    <message>
        <source>Theme, language, what is read, what moves: all that DigitPad remembers</source>
        <translation>Tema, idioma, qué se lee, qué se mueve: todo lo que DigitPad recuerda</translation>
    </message>
    <message>
        <source>&amp;Previous digit</source>
        <translation>Dígito &amp;anterior</translation>
    </message>
    <message>
        <source>Let the bars be about the digit to the left</source>
        <translation>Mostrar en las barras el dígito de la izquierda</translation>
    </message>
    <message>
        <source>&amp;Next digit</source>
        <translation>Dígito &amp;siguiente</translation>
    </message>
    <message>
        <source>Let the bars be about the digit to the right</source>
        <translation>Mostrar en las barras el dígito de la derecha</translation>
    </message>
    <message>
        <source>Join with the digit &amp;before</source>
        <translation>Unir con el dígito an&amp;terior</translation>
    </message>
    <message>
        <source>What was read as two digits is one</source>
        <translation>Lo que se leyó como dos dígitos es uno solo</translation>
    </message>
    <message>
        <source>&amp;Join with the next digit</source>
        <translation>&amp;Unir con el dígito siguiente</translation>
    </message>
    <message>
        <source>&amp;Cut this digit</source>
        <translation>&amp;Dividir este dígito</translation>
    </message>
    <message>
        <source>What was read as one digit is more than one</source>
        <translation>Lo que se leyó como un dígito son varios</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Guía</translation>
    </message>
    <message>
        <source>Show the box in which a digit sits well</source>
        <translation>Mostrar el recuadro donde un dígito queda bien</translation>
    </message>
    <message>
        <source>&amp;Animate the bars</source>
        <translation>&amp;Animar las barras</translation>
    </message>
    <message>
        <source>Let the bars move to their new length instead of jumping</source>
        <translation>Que las barras se deslicen a su nueva longitud en vez de saltar</translation>
    </message>
    <message>
        <source>Say so when it is &amp;no digit</source>
        <translation>Decir si &amp;no es un dígito</translation>
    </message>
    <message>
        <source>Answer “–” to scribbles and letters instead of naming a digit in any case</source>
        <translation>Responder «–» a garabatos y letras en vez de nombrar siempre un dígito</translation>
    </message>
    <message>
        <source>Read &amp;whole numbers</source>
        <translation>Leer números &amp;enteros</translation>
    </message>
    <message>
        <source>Read digits beside each other as one number; otherwise one digit at a time</source>
        <translation>Leer los dígitos contiguos como un solo número; si no, un dígito cada vez</translation>
    </message>
    <message>
        <source>Look &amp;inside</source>
        <translation>Mirar por &amp;dentro</translation>
    </message>
    <message>
        <source>See every unit of the network at work on your drawing, and ask what if</source>
        <translation>Ver cómo trabaja cada unidad de la red con su dibujo y preguntar qué pasaría si</translation>
    </message>
    <message>
        <source>Repla&amp;y the drawing</source>
        <translation>Repetir el dibu&amp;jo</translation>
    </message>
    <message>
        <source>See stroke by stroke how the reading came about; save it as a picture that moves</source>
        <translation>Ver trazo a trazo cómo se llegó al resultado; guardarlo como imagen animada</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>Light or dark as the system is</source>
        <translation>Claro u oscuro como el sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>Dark ink on light paper</source>
        <translation>Tinta oscura sobre papel claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>Light ink on dark paper</source>
        <translation>Tinta clara sobre papel oscuro</translation>
    </message>
    <message>
        <source>Speak the system&apos;s language, English where it is not shipped</source>
        <translation>Usar el idioma del sistema, o inglés si no está incluido</translation>
    </message>
    <message>
        <source>Pr&amp;esentation</source>
        <translation>P&amp;resentación</translation>
    </message>
    <message>
        <source>Fill the screen with the pad and big bars, for a class room; Esc ends it</source>
        <translation>Llenar la pantalla con el lienzo y barras grandes, para el aula; Esc termina</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Pantalla &amp;completa</translation>
    </message>
    <message>
        <source>Fill the screen with the window</source>
        <translation>Llenar la pantalla con la ventana</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Restablecer disp&amp;osición</translation>
    </message>
    <message>
        <source>Put the panes back where they were at first</source>
        <translation>Devolver los paneles a su sitio inicial</translation>
    </message>
    <message>
        <source>&amp;Train a model…</source>
        <translation>&amp;Entrenar un modelo…</translation>
    </message>
    <message>
        <source>Open the trainer: choose settings, watch the curves, use the result</source>
        <translation>Abrir el entrenador: elegir ajustes, ver las curvas, usar el resultado</translation>
    </message>
    <message>
        <source>&amp;Stop training</source>
        <translation>&amp;Detener el entrenamiento</translation>
    </message>
    <message>
        <source>Stop the run; the best epoch so far is kept</source>
        <translation>Detener la ejecución; se conserva la mejor época hasta ahora</translation>
    </message>
    <message>
        <source>&amp;How it works</source>
        <translation>&amp;Cómo funciona</translation>
    </message>
    <message>
        <source>Follow the digit on the pad from strokes to probabilities</source>
        <translation>Seguir el dígito del lienzo desde los trazos hasta las probabilidades</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Ata&amp;jos de teclado</translation>
    </message>
    <message>
        <source>All keys on one page, to look up and to search in</source>
        <translation>Todas las teclas en una página, para consultar y buscar</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>Copiar &amp;diagnóstico</translation>
    </message>
    <message>
        <source>Copy versions and settings in English, to paste into a report</source>
        <translation>Copia versiones y ajustes en inglés, para pegarlos en un informe</translation>
    </message>
    <message>
        <source>&amp;Open data folder</source>
        <translation>Abrir la carpeta de da&amp;tos</translation>
    </message>
    <message>
        <source>Show the folder with models, runs, settings and the log</source>
        <translation>Mostrar la carpeta con modelos, ejecuciones, ajustes y registro</translation>
    </message>
    <message>
        <source>&amp;About DigitPad</source>
        <translation>&amp;Acerca de DigitPad</translation>
    </message>
    <message>
        <source>Versions, licence and where the data come from</source>
        <translation>Versiones, licencia y procedencia de los datos</translation>
    </message>
    <message>
        <source>It was {0}</source>
        <translation>Era un {0}</translation>
    </message>
    <message>
        <source>Keep the drawing as {0}, to learn from; press the digit&apos;s key</source>
        <translation>Guardar el dibujo como un {0} para aprender de él; pulse la tecla del dígito</translation>
    </message>
    <message>
        <source>&amp;Learn my samples</source>
        <translation>A&amp;prender mis muestras</translation>
    </message>
    <message>
        <source>Teach the model that reads your own digits; takes a few seconds</source>
        <translation>Enseñar sus propios dígitos al modelo que lee; tarda unos segundos</translation>
    </message>
    <message>
        <source>&amp;Forget what was learned</source>
        <translation>&amp;Olvidar lo aprendido</translation>
    </message>
    <message>
        <source>Go back to the model as it was before it learned your samples</source>
        <translation>Volver al modelo tal como era antes de aprender sus muestras</translation>
    </message>
    <message>
        <source>M&amp;y samples…</source>
        <translation>&amp;Mis muestras…</translation>
    </message>
    <message>
        <source>Look through the drawings that you have kept, correct and delete them</source>
        <translation>Ver los dibujos guardados, corregirlos y eliminarlos</translation>
    </message>
    <message>
        <source>&amp;Collect digits…</source>
        <translation>&amp;Reunir dígitos…</translation>
    </message>
    <message>
        <source>Draw ten of each digit as you are told, and see how many were read right</source>
        <translation>Dibujar diez veces cada dígito según se indica y ver cuántos se leyeron bien</translation>
    </message>
    <message>
        <source>&amp;Import samples…</source>
        <translation>&amp;Importar muestras…</translation>
    </message>
    <message>
        <source>Take samples from a zip that DigitPad has written, or a zip of labelled pictures</source>
        <translation>Tomar muestras de un zip escrito por DigitPad o de un zip de imágenes etiquetadas</translation>
    </message>
    <message>
        <source>Import a fol&amp;der…</source>
        <translation>Importar una &amp;carpeta…</translation>
    </message>
    <message>
        <source>Take samples from a folder of labelled pictures, in sub-folders 0 to 9 or named 7_…</source>
        <translation>Tomar muestras de una carpeta de imágenes etiquetadas, en subcarpetas 0 a 9 o con nombres 7_…</translation>
    </message>
    <message>
        <source>&amp;Export samples…</source>
        <translation>E&amp;xportar muestras…</translation>
    </message>
    <message>
        <source>Write all samples of this collection to one zip: InkML, PNG and a list</source>
        <translation>Escribir todas las muestras de esta colección en un zip: InkML, PNG y una lista</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>No number</source>
        <translation>Ningún número</translation>
    </message>
    <message>
        <source>Number {0}</source>
        <translation>Número {0}</translation>
    </message>
    <message>
        <source>No digit</source>
        <translation>Ningún dígito</translation>
    </message>
    <message>
        <source>Digit {0}</source>
        <translation>Dígito {0}</translation>
    </message>
</context>
<context>
    <name>AnswerGallery</name>
    <message>
        <source>{0}s read as {1}</source>
        <translation>{0} leídos como {1}</translation>
    </message>
    <message>
        <source>Which pictures to show</source>
        <translation>Qué imágenes mostrar</translation>
    </message>
    <message>
        <source>✓ was read right, ✗ wrong; what it is then stands in brackets. Click one to put it on the pad.</source>
        <translation>✓ está bien leída y ✗ mal; entonces lo que es va entre paréntesis. Haga clic en una para ponerla en el lienzo.</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>Todas las imágenes</translation>
    </message>
    <message>
        <source>Wrong ones, the most confident first</source>
        <translation>Las erróneas, primero las más seguras</translation>
    </message>
    <message>
        <source>Right ones, the least confident first</source>
        <translation>Las correctas, primero las menos seguras</translation>
    </message>
    <message>
        <source>“Not sure”</source>
        <translation>«No es seguro»</translation>
    </message>
</context>
<context>
    <name>AugmentationRow</name>
    <message>
        <source>Augmentation is off: the network sees each picture as it is.</source>
        <translation>El aumento de datos está desactivado: la red ve cada imagen tal cual.</translation>
    </message>
    <message>
        <source>What augmentation of strength {0:g} makes of it:</source>
        <translation>Lo que hace con ella un aumento de intensidad {0:g}:</translation>
    </message>
</context>
<context>
    <name>CollectionChoice</name>
    <message>
        <source>New collection</source>
        <translation>Colección nueva</translation>
    </message>
    <message>
        <source>Rename collection</source>
        <translation>Cambiar nombre de la colección</translation>
    </message>
    <message numerus="yes">
        <source>Remove “{0}” with its %Ln sample(s)? This cannot be undone.</source>
        <translation>
            <numerusform>¿Quitar «{0}» con su %Ln muestra? No se puede deshacer.</numerusform>
            <numerusform>¿Quitar «{0}» con sus %Ln muestras? No se puede deshacer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Colección</translation>
    </message>
    <message>
        <source>Change collections</source>
        <translation>Cambiar colecciones</translation>
    </message>
    <message>
        <source>&amp;New collection…</source>
        <translation>Colección &amp;nueva…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Cambiar nombre…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Quitar…</translation>
    </message>
    <message>
        <source>Name, for example “class 3b”</source>
        <translation>Nombre, por ejemplo «clase 3b»</translation>
    </message>
</context>
<context>
    <name>CollectionGuide</name>
    <message>
        <source>Collect digits</source>
        <translation>Reunir dígitos</translation>
    </message>
    <message>
        <source>Draw a</source>
        <translation>Dibuje un</translation>
    </message>
    <message>
        <source>Draw the number</source>
        <translation>Dibuje el número</translation>
    </message>
    <message>
        <source>Numbers of five digits</source>
        <translation>Números de cinco dígitos</translation>
    </message>
    <message>
        <source>Next (Return)</source>
        <translation>Siguiente (Intro)</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Saltar</translation>
    </message>
    <message>
        <source>How much is collected</source>
        <translation>Cuánto se ha reunido</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Learn my samples</source>
        <translation>Aprender mis muestras</translation>
    </message>
    <message>
        <source>each digit: </source>
        <translation>por dígito: </translation>
    </message>
    <message>
        <source>How many of each digit</source>
        <translation>Cuántos de cada dígito</translation>
    </message>
    <message>
        <source>This reads as {0}. Return keeps it as {1}; or draw it again: Undo or Clear.</source>
        <translation>Se lee como {0}. Intro lo guarda como {1}; o dibújelo otra vez: deshacer o vaciar.</translation>
    </message>
    <message>
        <source>Digit to draw</source>
        <translation>Dígito que dibujar</translation>
    </message>
    <message>
        <source>Number to draw</source>
        <translation>Número que hay que dibujar</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>Keep it (Return)</source>
        <translation>Guardarlo (Intro)</translation>
    </message>
</context>
<context>
    <name>CollectionModels</name>
    <message>
        <source>“{0}”: the model that learned it is reading</source>
        <translation>«{0}»: lee el modelo que la aprendió</translation>
    </message>
    <message>
        <source>“{0}”: a general model is reading</source>
        <translation>«{0}»: lee un modelo general</translation>
    </message>
</context>
<context>
    <name>Collections</name>
    <message>
        <source>mine</source>
        <translation>mías</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Model to compare with</source>
        <translation>Modelo con el que comparar</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Elija un modelo</translation>
    </message>
    <message>
        <source>Probabilities of both networks</source>
        <translation>Probabilidades de ambas redes</translation>
    </message>
    <message>
        <source>Let both read all test images and your own samples</source>
        <translation>Hacer que ambos lean todas las imágenes de prueba y sus propias muestras</translation>
    </message>
    <message>
        <source>Thick bars: {0}</source>
        <translation>Barras gruesas: {0}</translation>
    </message>
    <message>
        <source>Thin bars: {0}</source>
        <translation>Barras finas: {0}</translation>
    </message>
    <message>
        <source>{0} reads {1}</source>
        <translation>{0} lee {1}</translation>
    </message>
    <message>
        <source>unnamed model</source>
        <translation>modelo sin nombre</translation>
    </message>
    <message>
        <source>test accuracy unknown</source>
        <translation>precisión de prueba desconocida</translation>
    </message>
    <message>
        <source>{0:.2%} of the test images right</source>
        <translation>{0:.2%} de las imágenes de prueba bien leídas</translation>
    </message>
    <message>
        <source>Choose a second model: it reads the same drawing, and its bars stand beside those here.</source>
        <translation>Elija un segundo modelo: lee el mismo dibujo y sus barras aparecen aquí junto a las del primero.</translation>
    </message>
    <message>
        <source>The pad is empty. Draw a digit, and both networks read it.</source>
        <translation>El panel está vacío. Dibuje un dígito y ambas redes lo leerán.</translation>
    </message>
    <message>
        <source>Both read all pictures…</source>
        <translation>Ambos leen todas las imágenes…</translation>
    </message>
    <message>
        <source>Where do they differ?</source>
        <translation>¿Dónde discrepan?</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>Imágenes de prueba</translation>
    </message>
    <message>
        <source>Your own samples</source>
        <translation>Sus propias muestras</translation>
    </message>
</context>
<context>
    <name>ConfusionTable</name>
    <message>
        <source>right</source>
        <translation>bien</translation>
    </message>
    <message>
        <source>{0:.2%} of all {1}s were read right</source>
        <translation>El {0:.2%} de todos los {1} se leyó bien</translation>
    </message>
    <message>
        <source>{0} of the {1}s were read as {2}</source>
        <translation>{0} de los {1} se leyeron como {2}</translation>
    </message>
</context>
<context>
    <name>ConfusionView</name>
    <message>
        <source>Confusion matrix: a row for each true digit, a column for each digit read</source>
        <translation>Matriz de confusión: una fila por dígito verdadero, una columna por dígito leído</translation>
    </message>
</context>
<context>
    <name>Correction</name>
    <message>
        <source>Draw a digit first, then say what it was.</source>
        <translation>Primero dibuje un dígito y luego diga qué era.</translation>
    </message>
    <message>
        <source>Digits wanted: {0}, found: {1}. Draw them again, or mend how they are cut.</source>
        <translation>Dígitos pedidos: {0}, encontrados: {1}. Dibújelos otra vez o corrija cómo se cortan.</translation>
    </message>
</context>
<context>
    <name>CurvePlot</name>
    <message>
        <source>training</source>
        <translation>entrenamiento</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validación</translation>
    </message>
    <message>
        <source>Loss and accuracy, epoch by epoch</source>
        <translation>Pérdida y exactitud, época a época</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitud</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>época</translation>
    </message>
    <message>
        <source>Log scale</source>
        <translation>Escala logarítmica</translation>
    </message>
    <message>
        <source>Show losses and shares of wrong answers on a logarithmic scale.</source>
        <translation>Mostrar pérdidas y proporciones de errores en escala logarítmica.</translation>
    </message>
    <message>
        <source>Share of wrong answers</source>
        <translation>Proporción de errores</translation>
    </message>
    <message>
        <source>Epoch {0}</source>
        <translation>Época {0}</translation>
    </message>
    <message>
        <source>Best epoch: {0}</source>
        <translation>Mejor época: {0}</translation>
    </message>
    <message>
        <source>The curves appear here while the network learns.</source>
        <translation>Las curvas aparecen aquí mientras la red aprende.</translation>
    </message>
    <message>
        <source>{0}. Loss {1:.4f} training, {2:.4f} validation. Accuracy {3:.2%} training, {4:.2%} validation. Learning rate {5:.3g}.</source>
        <translation>{0}. Pérdida {1:.4f} en entrenamiento, {2:.4f} en validación. Exactitud {3:.2%} en entrenamiento, {4:.2%} en validación. Tasa de aprendizaje {5:.3g}.</translation>
    </message>
</context>
<context>
    <name>DataBrowser</name>
    <message>
        <source>Put it on the pad</source>
        <translation>Poner en el lienzo</translation>
    </message>
    <message>
        <source>Pixel values</source>
        <translation>Valores de píxel</translation>
    </message>
    <message>
        <source>Enlarge the picture until each pixel&apos;s value, 0 to 255, can be read.</source>
        <translation>Ampliar la imagen hasta poder leer el valor de cada píxel, de 0 a 255.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>Picture {0}: {1}, one of the {2} pictures.</source>
        <translation>Imagen {0}: un {1}, de la parte «{2}».</translation>
    </message>
</context>
<context>
    <name>DataFilter</name>
    <message>
        <source>Part of the data</source>
        <translation>Parte de los datos</translation>
    </message>
    <message>
        <source>Digit</source>
        <translation>Dígito</translation>
    </message>
    <message>
        <source>all digits</source>
        <translation>todos los dígitos</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entrenamiento</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validación</translation>
    </message>
    <message>
        <source>test</source>
        <translation>prueba</translation>
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
        <translation>Conjunto de datos</translation>
    </message>
    <message>
        <source>MNIST (comes with DigitPad)</source>
        <translation>MNIST (incluido en DigitPad)</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Otra carpeta…</translation>
    </message>
    <message>
        <source>A folder may hold MNIST, Fashion-MNIST, KMNIST, EMNIST digits or QMNIST as idx files, Keras&apos; mnist.npz, tables with labels, or pictures in folders 0 to 9.</source>
        <translation>Una carpeta puede contener MNIST, Fashion-MNIST, KMNIST, dígitos de EMNIST o QMNIST como archivos idx, el mnist.npz de Keras, tablas con etiquetas, o imágenes en carpetas de 0 a 9.</translation>
    </message>
    <message>
        <source>Folder with a data set</source>
        <translation>Carpeta con un conjunto de datos</translation>
    </message>
</context>
<context>
    <name>DataTrouble</name>
    <message>
        <source>Download MNIST</source>
        <translation>Descargar MNIST</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
</context>
<context>
    <name>DifferencesView</name>
    <message>
        <source>The two differ on {0:,} of {1:,} pictures.</source>
        <translation>Los dos discrepan en {0:,} de {1:,} imágenes.</translation>
    </message>
    <message>
        <source>Right answers of {0} less those of {1}: {2:+.2f} percentage points, by McNemar&apos;s interval between {3:+.2f} and {4:+.2f}.</source>
        <translation>Aciertos de {0} menos los de {1}: {2:+.2f} puntos porcentuales; según el intervalo de McNemar, entre {3:+.2f} y {4:+.2f}.</translation>
    </message>
    <message>
        <source>The interval looks only at pictures that just one of the two gets right: on other pictures of the kind, the difference would be between its two numbers 95 times in 100.</source>
        <translation>El intervalo solo cuenta las imágenes que exactamente uno de los dos lee bien: con otras imágenes de la misma clase, la diferencia estaría entre sus dos números 95 de cada 100 veces.</translation>
    </message>
    <message>
        <source>That may be chance.</source>
        <translation>Puede ser casualidad.</translation>
    </message>
    <message>
        <source>{0} alone is right on {1:,}:</source>
        <translation>Solo {0} acierta, en {1:,}:</translation>
    </message>
    <message>
        <source>Neither is right on {0:,}. Below each picture: answer of {1} · answer of {2}.</source>
        <translation>Ninguno acierta en {0:,}. Bajo cada imagen: respuesta de {1} · respuesta de {2}.</translation>
    </message>
</context>
<context>
    <name>DigitChip</name>
    <message>
        <source>not sure</source>
        <translation>no está claro</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>mostrado</translation>
    </message>
</context>
<context>
    <name>DigitChips</name>
    <message>
        <source>Digits of the number</source>
        <translation>Dígitos del número</translation>
    </message>
</context>
<context>
    <name>DigitGrid</name>
    <message>
        <source>Pictures of digits</source>
        <translation>Imágenes de dígitos</translation>
    </message>
</context>
<context>
    <name>DigitList</name>
    <message>
        <source>1 picture</source>
        <translation>1 imagen</translation>
    </message>
    <message>
        <source>{0:,} pictures</source>
        <translation>{0:,} imágenes</translation>
    </message>
    <message>
        <source>Picture {0}: {1}</source>
        <translation>Imagen {0}: un {1}</translation>
    </message>
    <message>
        <source>Picture {0}: refused ({1:.0%} sure), it is {2}</source>
        <translation>Imagen {0}: rechazada ({1:.0%} de seguridad), es un {2}</translation>
    </message>
    <message>
        <source>right</source>
        <translation>correcto</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>erróneo</translation>
    </message>
    <message>
        <source>Picture {0}: read as {1} ({2:.0%} sure), it is {3}: {4}</source>
        <translation>Imagen {0}: leída como {1} (certeza {2:.0%}), es un {3}: {4}</translation>
    </message>
</context>
<context>
    <name>DoctorLine</name>
    <message>
        <source>Next run: {0}</source>
        <translation>Próximo entrenamiento: {0}</translation>
    </message>
    <message>
        <source>Set this</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Change these settings for the next run</source>
        <translation>Cambiar estos ajustes para el próximo entrenamiento</translation>
    </message>
</context>
<context>
    <name>DrawingFiles</name>
    <message>
        <source>Drawings and pictures ({0})</source>
        <translation>Dibujos e imágenes ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Open drawing or picture</source>
        <translation>Abrir dibujo o imagen</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Imagen PNG (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>Dibujo SVG (*.svg)</translation>
    </message>
    <message>
        <source>InkML ink (*.inkml)</source>
        <translation>Tinta InkML (*.inkml)</translation>
    </message>
    <message>
        <source>Save drawing as</source>
        <translation>Guardar dibujo como</translation>
    </message>
    <message>
        <source>Printed the drawing</source>
        <translation>Dibujo impreso</translation>
    </message>
    <message>
        <source>The printer did not take the drawing</source>
        <translation>La impresora no aceptó el dibujo</translation>
    </message>
    <message>
        <source>Copied the drawing</source>
        <translation>Dibujo copiado</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard</source>
        <translation>No hay ninguna imagen en el portapapeles</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>Se guardó {0}</translation>
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
        <translation>Época</translation>
    </message>
    <message>
        <source>The pad reads with the network as it was after this epoch.</source>
        <translation>Se lee con la red tal como era después de esta época.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Units of the first layer, a weight a pixel: blue above zero, orange below.</source>
        <translation>Unidades de la primera capa, un peso por píxel: azul por encima de cero, naranja por debajo.</translation>
    </message>
    <message>
        <source>The drawing, read by each epoch&apos;s network</source>
        <translation>El dibujo, leído por la red de cada época</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>época</translation>
    </message>
    <message>
        <source>After each epoch of a run its network is kept, and can be looked at here. There is none of this run: its first epoch is not over, its network is too large, or it is from an earlier version of DigitPad.</source>
        <translation>Después de cada época de un entrenamiento se guarda su red, que puede verse aquí. De este no hay ninguna: su primera época no ha terminado, su red es demasiado grande o es de una versión anterior de DigitPad.</translation>
    </message>
    <message>
        <source>Epoch {0} of {1}.</source>
        <translation>Época {0} de {1}.</translation>
    </message>
    <message>
        <source>Loss {0:.4f} on validation pictures, {1:.2%} of them read right.</source>
        <translation>Pérdida {0:.4f} en las imágenes de validación, {1:.2%} de ellas leídas bien.</translation>
    </message>
    <message>
        <source>Networks kept: {0}, their weights rounded to {1} bits.</source>
        <translation>Redes guardadas: {0}, con sus pesos redondeados a {1} bits.</translation>
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
        <translation>Los resultados de la prueba aparecen aquí cuando termina una ejecución.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>Confusión</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Calibración</translation>
    </message>
    <message>
        <source>A row for each true digit, a column for each digit read. Click a cell to see those pictures.</source>
        <translation>Una fila por dígito verdadero, una columna por dígito leído. Haga clic en una celda para ver sus imágenes.</translation>
    </message>
    <message>
        <source>Test the model that came with DigitPad</source>
        <translation>Probar el modelo que vino con DigitPad</translation>
    </message>
    <message>
        <source>&lt;b&gt;{0}&lt;/b&gt;: &lt;b&gt;{1:.2%}&lt;/b&gt; of {2:,} test pictures read right (with 95% certainty between {3:.2%} and {4:.2%}). Loss {5:.4f}.</source>
        <translation>&lt;b&gt;{0}&lt;/b&gt;: &lt;b&gt;{1:.2%}&lt;/b&gt; de {2:,} imágenes de prueba bien leídas (con un 95&#xa0;% de certeza, entre {3:.2%} y {4:.2%}). Pérdida {5:.4f}.</translation>
    </message>
    <message>
        <source>“Not sure” for {0:.2%}.</source>
        <translation>«No es seguro» en el {0:.2%}.</translation>
    </message>
    <message>
        <source>Calibration error (ECE): {0:.2%}. A bar shows how often answers of that confidence were right; where it reaches the orange line, the network is as sure as it may be.</source>
        <translation>Error de calibración (ECE): {0:.2%}. Una barra muestra con qué frecuencia acertaron las respuestas de esa certeza; donde llega a la línea naranja, la red está tan segura como debe.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Probando…</translation>
    </message>
</context>
<context>
    <name>ExperimentsPage</name>
    <message>
        <source>Experiment</source>
        <translation>Ensayo</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probarlo</translation>
    </message>
    <message>
        <source>Make both runs, an epoch of the one, then an epoch of the other</source>
        <translation>Hacer ambos entrenamientos, una época de uno y luego una del otro</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Loss (dashed: own pictures)</source>
        <translation>Pérdida (a trazos: imágenes propias)</translation>
    </message>
    <message>
        <source>Unseen pictures read right</source>
        <translation>Imágenes no vistas leídas bien</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>época</translation>
    </message>
    <message>
        <source>A: {0}. B: {1}.</source>
        <translation>A: {0}. B: {1}.</translation>
    </message>
    <message>
        <source>A: epoch {0} of {1}. B: epoch {2} of {3}.</source>
        <translation>A: época {0} de {1}. B: época {2} de {3}.</translation>
    </message>
    <message>
        <source>Stopped before the end, so nothing can be concluded.</source>
        <translation>Detenido antes del final, así que no se puede concluir nada.</translation>
    </message>
    <message>
        <source>A training run is under way; an experiment can follow it.</source>
        <translation>Hay un entrenamiento en marcha; después puede hacerse un ensayo.</translation>
    </message>
    <message>
        <source>It takes less than a minute on two free processor cores. Nothing of it is kept.</source>
        <translation>Tarda menos de un minuto con dos núcleos libres del procesador. No se guarda nada.</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>{0} is there already. Replace it?</source>
        <translation>{0} ya existe. ¿Reemplazarlo?</translation>
    </message>
</context>
<context>
    <name>FileRows</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Dígitos</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Certeza</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
    <message>
        <source>no digit</source>
        <translation>ningún dígito</translation>
    </message>
</context>
<context>
    <name>FileTable</name>
    <message>
        <source>Many files</source>
        <translation>Muchos archivos</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Guardar como CSV…</translation>
    </message>
    <message>
        <source>A double click puts a file on the pad</source>
        <translation>Un doble clic pone un archivo en el lienzo</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Guardar como CSV</translation>
    </message>
    <message>
        <source>{0} of {1} read</source>
        <translation>{0} de {1} leídos</translation>
    </message>
</context>
<context>
    <name>FilmView</name>
    <message>
        <source>The drawing at one moment: ink, answer and probabilities</source>
        <translation>El dibujo en un momento: tinta, respuesta y probabilidades</translation>
    </message>
</context>
<context>
    <name>GuideReport</name>
    <message>
        <source>Each drawing is kept in “{0}”.</source>
        <translation>Cada dibujo se guarda en «{0}».</translation>
    </message>
    <message>
        <source>{0} of {1} read right ({2:.0%}).</source>
        <translation>{0} de {1} bien leídos ({2:.0%}).</translation>
    </message>
    <message>
        <source>{0} refused as “not sure”.</source>
        <translation>{0} rechazados como «no es seguro».</translation>
    </message>
    <message>
        <source>{0}: {1} of {2} right</source>
        <translation>{0}: {1} de {2} bien</translation>
    </message>
</context>
<context>
    <name>HelpMenu</name>
    <message>
        <source>About DigitPad</source>
        <translation>Acerca de DigitPad</translation>
    </message>
    <message>
        <source>Draw a digit and watch a neural network read it.</source>
        <translation>Dibuje un dígito y vea cómo lo lee una red neuronal.</translation>
    </message>
    <message>
        <source>DigitPad is free software under the MIT licence.</source>
        <translation>DigitPad es software libre con licencia MIT.</translation>
    </message>
    <message>
        <source>The bundled models learned from MNIST by Yann LeCun, Corinna Cortes and Christopher J. C. Burges, shared under CC BY-SA 3.0.</source>
        <translation>Los modelos incluidos aprendieron de MNIST, de Yann LeCun, Corinna Cortes y Christopher J. C. Burges, compartido con licencia CC BY-SA 3.0.</translation>
    </message>
    <message>
        <source>Qt and PySide6 are free software under the GNU LGPL, version 3. They are loaded as libraries of their own, which you may replace by other versions; their source is at {0}.</source>
        <translation>Qt y PySide6 son software libre bajo la GNU LGPL, versión 3. Se cargan como bibliotecas propias, que puede sustituir por otras versiones; su código fuente está en {0}.</translation>
    </message>
    <message>
        <source>The licences of all parts lie in {0}.</source>
        <translation>Las licencias de todas las partes están en {0}.</translation>
    </message>
    <message>
        <source>Copied the diagnostics</source>
        <translation>Diagnóstico copiado</translation>
    </message>
    <message>
        <source>{0}: not installed</source>
        <translation>{0}: no instalado</translation>
    </message>
    <message>
        <source>Platform: {0}</source>
        <translation>Plataforma: {0}</translation>
    </message>
    <message>
        <source>Screen: device pixel ratio {0}</source>
        <translation>Pantalla: proporción de píxeles {0}</translation>
    </message>
    <message>
        <source>Device: {0}</source>
        <translation>Dispositivo: {0}</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>Model: {0}, {1}, fingerprint {2}</source>
        <translation>Modelo: {0}, {1}, huella {2}</translation>
    </message>
    <message>
        <source>not asked yet (torch is loaded when you train)</source>
        <translation>aún sin consultar (torch se carga al entrenar)</translation>
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
        <translation>Cómo funciona</translation>
    </message>
    <message>
        <source>&lt;b&gt;1. Strokes.&lt;/b&gt; The pen reports points. Only the line through them counts, not its width.</source>
        <translation>&lt;b&gt;1. Trazos.&lt;/b&gt; El lápiz comunica puntos. Solo cuenta la línea que los une, no su grosor.</translation>
    </message>
    <message>
        <source>&lt;b&gt;2. Digits.&lt;/b&gt; Strokes that stand beside each other may be digits. Every group that could be one is read, and the row whose digits are surest wins.</source>
        <translation>&lt;b&gt;2. Dígitos.&lt;/b&gt; Los trazos contiguos pueden ser dígitos. Se lee cada grupo que podría serlo, y gana la fila con los dígitos más seguros.</translation>
    </message>
    <message>
        <source>&lt;b&gt;3. A picture of 28 × 28 pixels.&lt;/b&gt; The ink is cropped, scaled to 20 pixels and moved so that its centre of mass is in the middle, as in the pictures that the network learned from.</source>
        <translation>&lt;b&gt;3. Una imagen de 28 × 28 píxeles.&lt;/b&gt; La tinta se recorta, se escala a 20 píxeles y se desplaza hasta que su centro de masa queda en el medio, como en las imágenes de las que aprendió la red.</translation>
    </message>
    <message>
        <source>&lt;b&gt;4. Layers.&lt;/b&gt; Each unit adds up all values before it, each times a weight that was learned, and passes the sum on. Bright units are active for this drawing.</source>
        <translation>&lt;b&gt;4. Capas.&lt;/b&gt; Cada unidad suma todos los valores anteriores, cada uno por un peso aprendido, y pasa la suma adelante. Las unidades brillantes están activas con este dibujo.</translation>
    </message>
    <message>
        <source>&lt;b&gt;5. Probabilities.&lt;/b&gt; The last layer has one unit for each digit. Their values become ten shares that make up 100% together (softmax).</source>
        <translation>&lt;b&gt;5. Probabilidades.&lt;/b&gt; La última capa tiene una unidad para cada dígito. Sus valores se convierten en diez partes que juntas suman el 100&#xa0;% (softmax).</translation>
    </message>
    <message>
        <source>Layer {0}: {1:,} units</source>
        <translation>Capa {0}: {1:,} unidades</translation>
    </message>
</context>
<context>
    <name>HyperParameterField</name>
    <message>
        <source>none: straight from pixels to digits</source>
        <translation>ninguna: de los píxeles a los dígitos</translation>
    </message>
</context>
<context>
    <name>HyperParameters</name>
    <message>
        <source>Afterwards fit the temperature and the limit below which a drawing is no digit.</source>
        <translation>Ajustar después la temperatura y el límite por debajo del cual un dibujo no es un dígito.</translation>
    </message>
    <message>
        <source>Bits of each finished weight: fewer make a smaller file.</source>
        <translation>Bits de cada peso terminado: con menos, el archivo es más pequeño.</translation>
    </message>
    <message>
        <source>Digits drawn by rules that are added to each epoch.</source>
        <translation>Dígitos dibujados por reglas que se añaden a cada época.</translation>
    </message>
    <message>
        <source>How a gradient becomes a step.</source>
        <translation>Cómo un gradiente se convierte en un paso.</translation>
    </message>
    <message>
        <source>How often all training images are seen.</source>
        <translation>Cuántas veces se ven todas las imágenes de entrenamiento.</translation>
    </message>
    <message>
        <source>How strongly each image is turned, stretched and bent at random; 0 is off.</source>
        <translation>Con qué fuerza se gira, estira y dobla cada imagen al azar; 0 es desactivado.</translation>
    </message>
    <message>
        <source>How strongly weights are pulled to zero.</source>
        <translation>Con qué fuerza se atraen los pesos hacia cero.</translation>
    </message>
    <message>
        <source>How the learning rate goes on from there: the same, down along a cosine, or up and down once.</source>
        <translation>Cómo sigue la tasa de aprendizaje: igual, bajando como un coseno, o subiendo y bajando una vez.</translation>
    </message>
    <message>
        <source>How the weights start: at random, scaled in one of three ways, or all at zero, which learns nothing.</source>
        <translation>Cómo empiezan los pesos: al azar, escalados de una de tres maneras, o todos a cero, con lo que no se aprende nada.</translation>
    </message>
    <message>
        <source>Images learned from at each step.</source>
        <translation>Imágenes de las que se aprende en cada paso.</translation>
    </message>
    <message>
        <source>Images of the data set to learn from, picked at random; 0 takes all.</source>
        <translation>Imágenes del conjunto de datos de las que se aprende, elegidas al azar; 0 las toma todas.</translation>
    </message>
    <message>
        <source>Keep each neuron&apos;s sums centred and scaled; folded into the weights afterwards.</source>
        <translation>Mantener centradas y escaladas las sumas de cada neurona; después se integra en los pesos.</translation>
    </message>
    <message>
        <source>Length of a step at its largest.</source>
        <translation>Longitud máxima de un paso.</translation>
    </message>
    <message>
        <source>Numbers of 32 or 16 bits; auto takes what a short trial finds faster.</source>
        <translation>Números de 32 o 16 bits; automático elige lo que una breve prueba encuentra más rápido.</translation>
    </message>
    <message>
        <source>Processor threads; 0 takes what a short trial finds fastest.</source>
        <translation>Hilos del procesador; 0 elige lo que una breve prueba encuentra más rápido.</translation>
    </message>
    <message>
        <source>Scribbles that are no digit, added to each epoch.</source>
        <translation>Garabatos que no son dígitos, añadidos a cada época.</translation>
    </message>
    <message>
        <source>Share of each target spread over all ten digits.</source>
        <translation>Parte de cada objetivo que se reparte entre los diez dígitos.</translation>
    </message>
    <message>
        <source>Share of hidden neurons switched off at random while learning.</source>
        <translation>Parte de las neuronas ocultas que se apagan al azar al aprender.</translation>
    </message>
    <message>
        <source>Share of the last step that is kept in the next one (SGD only).</source>
        <translation>Parte del último paso que se conserva en el siguiente (solo SGD).</translation>
    </message>
    <message>
        <source>Share of the run in which the learning rate rises to its largest.</source>
        <translation>Parte de la ejecución en que la tasa de aprendizaje sube a su máximo.</translation>
    </message>
    <message>
        <source>Share of the running average of the weights that is kept each step; 0 is off.</source>
        <translation>Parte de la media móvil de los pesos que se conserva en cada paso; 0 es desactivado.</translation>
    </message>
    <message>
        <source>Share of the training images kept out to choose the best epoch.</source>
        <translation>Parte de las imágenes de entrenamiento que se aparta para elegir la mejor época.</translation>
    </message>
    <message>
        <source>Shift and scale the pixels to mean 0 and deviation 1 (as MNIST has them).</source>
        <translation>Desplazar y escalar los píxeles a media 0 y desviación 1 (como en MNIST).</translation>
    </message>
    <message>
        <source>Start of all random numbers; the same seed gives the same run.</source>
        <translation>Inicio de todos los números aleatorios; la misma semilla da la misma ejecución.</translation>
    </message>
    <message>
        <source>What a neuron does with its sum.</source>
        <translation>Qué hace una neurona con su suma.</translation>
    </message>
    <message>
        <source>Where to compute.</source>
        <translation>Dónde calcular.</translation>
    </message>
    <message>
        <source>Width of each hidden layer, from the input to the output.</source>
        <translation>Anchura de cada capa oculta, de la entrada a la salida.</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>épocas</translation>
    </message>
    <message>
        <source>images</source>
        <translation>imágenes</translation>
    </message>
    <message>
        <source>neurons</source>
        <translation>neuronas</translation>
    </message>
    <message>
        <source>per step</source>
        <translation>por paso</translation>
    </message>
    <message>
        <source>share</source>
        <translation>proporción</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>intensidad</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>hilos</translation>
    </message>
</context>
<context>
    <name>InkCanvas</name>
    <message>
        <source>Draw a digit here</source>
        <translation>Dibuje aquí un dígito</translation>
    </message>
    <message>
        <source>Arrow keys move the pen, Space puts it down and lifts it.</source>
        <translation>Las flechas mueven el lápiz; la barra espaciadora lo apoya y lo levanta.</translation>
    </message>
    <message>
        <source>Drawing pad</source>
        <translation>Lienzo</translation>
    </message>
    <message>
        <source>Draw a digit with the mouse, a finger or a pen, or with the arrow keys and Space</source>
        <translation>Dibuje un dígito con el ratón, un dedo o un lápiz, o con las flechas y la barra espaciadora</translation>
    </message>
</context>
<context>
    <name>InsideMenu</name>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
</context>
<context>
    <name>InsidePanel</name>
    <message>
        <source>Look inside</source>
        <translation>Mirar por dentro</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unidades</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>¿Y si?</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>Se parece a</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Repetición</translation>
    </message>
</context>
<context>
    <name>KeyPen</name>
    <message>
        <source>Arrow keys</source>
        <translation>Flechas</translation>
    </message>
    <message>
        <source>Move the pen on the pad; two at once go aslant</source>
        <translation>Mover el lápiz por el lienzo; dos a la vez van en diagonal</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Barra espaciadora</translation>
    </message>
    <message>
        <source>Put the pen down, or lift it</source>
        <translation>Apoyar el lápiz o levantarlo</translation>
    </message>
    <message>
        <source>Shift + arrow keys</source>
        <translation>Mayús + flechas</translation>
    </message>
    <message>
        <source>Move the pen faster</source>
        <translation>Mover el lápiz más deprisa</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Put the pen of the keyboard away</source>
        <translation>Guardar el lápiz del teclado</translation>
    </message>
</context>
<context>
    <name>LayerStrip</name>
    <message>
        <source>Layer {0}: {1:,} units</source>
        <translation>Capa {0}: {1:,} unidades</translation>
    </message>
    <message>
        <source>Last layer: one unit for each digit</source>
        <translation>Última capa: una unidad para cada cifra</translation>
    </message>
    <message>
        <source>Click a unit, or go to it with the arrow keys, to see what it adds up.</source>
        <translation>Haga clic en una unidad, o vaya a ella con las flechas, para ver lo que suma.</translation>
    </message>
    <message>
        <source>Unit {0}: {1:,.3f}</source>
        <translation>Unidad {0}: {1:,.3f}</translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message>
        <source>{0} + my hand</source>
        <comment>a model&apos;s name</comment>
        <translation>{0} + mi letra</translation>
    </message>
    <message>
        <source>a model</source>
        <translation>un modelo</translation>
    </message>
</context>
<context>
    <name>LearningCourse</name>
    <message>
        <source>Learning was stopped. Nothing has changed.</source>
        <translation>Se detuvo el aprendizaje. No ha cambiado nada.</translation>
    </message>
    <message>
        <source>What was learned is forgotten; your samples are still there.</source>
        <translation>Lo aprendido se ha olvidado; sus muestras siguen ahí.</translation>
    </message>
    <message>
        <source>Learning your digits, and testing what that is worth…</source>
        <translation>Aprendiendo sus dígitos y probando cuánto vale…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <translation>Usar igual</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Descartarlo</translation>
    </message>
    <message>
        <source>One sample is too few to test with. The model in use stays.</source>
        <translation>Una muestra es muy poco para probar. Se mantiene el modelo en uso.</translation>
    </message>
    <message>
        <source>Worse for you: the old model stays.</source>
        <translation>Peor para usted: se queda el anterior.</translation>
    </message>
    <message>
        <source>Worse for others: the old model stays.</source>
        <translation>Peor para otros: se queda el anterior.</translation>
    </message>
    <message>
        <source>{0} The new model is reading now.</source>
        <translation>{0} Lee el nuevo.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>The model from before is reading again; your samples are still there.</source>
        <translation>Vuelve a leer el modelo anterior; sus muestras siguen ahí.</translation>
    </message>
    <message>
        <source>Your digits {0:.0%} → {1:.0%}, everybody&apos;s {2:.1%} → {3:.1%}.</source>
        <translation>Sus dígitos {0:.0%} → {1:.0%}, todos {2:.1%} → {3:.1%}.</translation>
    </message>
</context>
<context>
    <name>LeftRun</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>DigitPad ended before the model of the training run “{0}” was saved. It was kept.</source>
        <translation>DigitPad terminó antes de que se guardara el modelo de la ejecución «{0}». Se ha conservado.</translation>
    </message>
    <message>
        <source>Use it now</source>
        <translation>Usarlo ahora</translation>
    </message>
    <message>
        <source>The training run “{0}” was interrupted in its first epoch.</source>
        <translation>La ejecución «{0}» se interrumpió en su primera época.</translation>
    </message>
    <message>
        <source>The training run “{0}” was interrupted after epoch {1} of {2}.</source>
        <translation>La ejecución «{0}» se interrumpió tras la época {1} de {2}.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
</context>
<context>
    <name>Lookalikes</name>
    <message>
        <source>Training pictures that look most like the drawing to the network</source>
        <translation>Imágenes de entrenamiento que para la red más se parecen al dibujo</translation>
    </message>
    <message>
        <source>Of all training pictures these are the nearest in the network&apos;s last hidden layer: it learned what to answer from such pictures. With a wrong answer they show where it came from.</source>
        <translation>De todas las imágenes de entrenamiento, estas son las más cercanas en la última capa oculta de la red: de imágenes así aprendió qué responder. Si la respuesta es errónea, muestran de dónde vino.</translation>
    </message>
    <message>
        <source>{0} of the {1} training pictures that look most like it show {2}.</source>
        <translation>{0} de las {1} imágenes de entrenamiento más parecidas muestran {2}.</translation>
    </message>
    <message>
        <source>The pad is empty. Draw a digit to see what it looks like to the network.</source>
        <translation>El panel está vacío. Dibuje una cifra para ver a qué se parece para la red.</translation>
    </message>
    <message>
        <source>A network in training is another one in a moment: its pictures are not looked for.</source>
        <translation>Una red en entrenamiento es otra al momento: no se buscan sus imágenes.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>The pad is full: clear it or rub something out.</source>
        <translation>La hoja está llena: bórrela o quite algo con la goma.</translation>
    </message>
</context>
<context>
    <name>ManyFiles</name>
    <message>
        <source>Drawings and pictures ({0})</source>
        <translation>Dibujos e imágenes ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Read many files</source>
        <translation>Leer muchos archivos</translation>
    </message>
    <message>
        <source>Only the first {0} files are read</source>
        <translation>Solo se leen los primeros {0} archivos</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>E&amp;ntrenar</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Num&amp;ber</source>
        <translation>&amp;Número</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Panes</source>
        <translation>&amp;Paneles</translation>
    </message>
    <message>
        <source>Say what it &amp;was</source>
        <translation>Decir c&amp;uál era</translation>
    </message>
    <message>
        <source>Open re&amp;cent</source>
        <translation>A&amp;brir reciente</translation>
    </message>
    <message>
        <source>&amp;Recent models</source>
        <translation>Modelos re&amp;cientes</translation>
    </message>
    <message>
        <source>Mo&amp;dels that come with DigitPad</source>
        <translation>Modelos &amp;incluidos</translation>
    </message>
    <message>
        <source>&amp;Compare with</source>
        <translation>Co&amp;mparar con</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Hide this message</source>
        <translation>Ocultar este mensaje</translation>
    </message>
</context>
<context>
    <name>Microscope</name>
    <message>
        <source>The pad is empty. Draw a digit, and its way through the network is shown here.</source>
        <translation>El panel está vacío. Dibuje una cifra y aquí se mostrará su camino por la red.</translation>
    </message>
    <message>
        <source>Each cell is a unit: blue above zero, orange below. Click one, or go to it with the arrow keys.</source>
        <translation>Cada celda es una unidad: azul por encima de cero, naranja por debajo. Haga clic en una o vaya a ella con las flechas.</translation>
    </message>
    <message>
        <source>From sums to shares</source>
        <translation>De las sumas a las partes</translation>
    </message>
    <message>
        <source>Let go of all that is held ({0})</source>
        <translation>Soltar todo lo mantenido ({0})</translation>
    </message>
</context>
<context>
    <name>ModelFiles</name>
    <message>
        <source>Now reading with {0}</source>
        <translation>Ahora lee {0}</translation>
    </message>
    <message>
        <source>an unnamed model</source>
        <translation>un modelo sin nombre</translation>
    </message>
    <message>
        <source>Open model</source>
        <translation>Abrir modelo</translation>
    </message>
    <message>
        <source>DigitPad models ({0})</source>
        <translation>Modelos de DigitPad ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>DigitPad</source>
        <translation>DigitPad</translation>
    </message>
    <message>
        <source>Use it all the same</source>
        <translation>Usarlo de todos modos</translation>
    </message>
    <message>
        <source>Models ({0})</source>
        <translation>Modelos ({0})</translation>
    </message>
    <message>
        <source>Save model as</source>
        <translation>Guardar modelo como</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>Se guardó {0}</translation>
    </message>
    <message>
        <source>{0}; it wants its inputs like this: {1}</source>
        <translation>{0}; quiere sus entradas así: {1}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
</context>
<context>
    <name>ModelIndex</name>
    <message>
        <source>Looking at the training pictures…</source>
        <translation>Mirando las imágenes de entrenamiento…</translation>
    </message>
</context>
<context>
    <name>ModelLabel</name>
    <message>
        <source>Opening {0}…</source>
        <translation>Abriendo {0}…</translation>
    </message>
    <message>
        <source>Model that is reading</source>
        <translation>Modelo que lee</translation>
    </message>
    <message>
        <source>No model is loaded yet</source>
        <translation>Aún no hay modelo cargado</translation>
    </message>
    <message>
        <source>unnamed model</source>
        <translation>modelo sin nombre</translation>
    </message>
    <message>
        <source>Reading with {0} · {1:.2%} of the test images right</source>
        <translation>Lee {0} · {1:.2%} de las imágenes de prueba bien</translation>
    </message>
    <message>
        <source>Reading with {0} · {1:.1%} of 1,000 validation images right</source>
        <translation>Lee {0} · {1:.1%} de 1.000 imágenes de validación bien</translation>
    </message>
    <message>
        <source>Reading with {0} · {1:.1%} of the validation images right</source>
        <translation>Lee {0} · {1:.1%} de las imágenes de validación bien</translation>
    </message>
    <message>
        <source>Reading with {0} · test accuracy unknown</source>
        <translation>Lee {0} · exactitud de prueba desconocida</translation>
    </message>
    <message>
        <source>Its inputs are scaled like this, found by trial: {0}</source>
        <translation>Sus entradas se escalan así, hallado por prueba: {0}</translation>
    </message>
    <message>
        <source>Layers: {0}
Made by: {1}
Date: {2}</source>
        <translation>Capas: {0}
Hecho por: {1}
Fecha: {2}</translation>
    </message>
</context>
<context>
    <name>MySamples</name>
    <message>
        <source>Capitals make no other collection: “{0}” is in use.</source>
        <translation>Las mayúsculas no hacen otra colección: «{0}» está en uso.</translation>
    </message>
    <message>
        <source>There is a collection “{0}” already.</source>
        <translation>Ya hay una colección «{0}».</translation>
    </message>
    <message>
        <source>A collection&apos;s name has 1 to {0} characters.</source>
        <translation>El nombre de una colección tiene de 1 a {0} caracteres.</translation>
    </message>
</context>
<context>
    <name>NetworkPicture</name>
    <message>
        <source>Save network&apos;s picture as</source>
        <translation>Guardar imagen de la red como</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Imagen PNG (*.png)</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>Se guardó {0}</translation>
    </message>
    <message>
        <source>Copied the network&apos;s picture</source>
        <translation>Imagen de la red copiada</translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <source>What the network sees</source>
        <translation>Lo que ve la red</translation>
    </message>
    <message>
        <source>The drawing as the network gets it: 28 × 28 pixels, cropped and centred.</source>
        <translation>El dibujo tal como lo recibe la red: 28 × 28 píxeles, recortado y centrado.</translation>
    </message>
    <message>
        <source>Explain a digit</source>
        <translation>Explicar un dígito</translation>
    </message>
    <message>
        <source>Tint the pixels that speak for or against a digit.</source>
        <translation>Colorear los píxeles que hablan a favor o en contra de un dígito.</translation>
    </message>
    <message>
        <source>Blue speaks for it, orange against.</source>
        <translation>Azul a favor, naranja en contra.</translation>
    </message>
    <message>
        <source>Show why: off</source>
        <translation>Mostrar por qué: desactivado</translation>
    </message>
    <message>
        <source>Why this digit?</source>
        <translation>¿Por qué este dígito?</translation>
    </message>
    <message>
        <source>Why {0}, or why not?</source>
        <translation>¿Por qué un {0}, o por qué no?</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Cerrar este aviso</translation>
    </message>
</context>
<context>
    <name>NumberMending</name>
    <message>
        <source>Draw a number first, then mend how it was cut.</source>
        <translation>Dibuje primero un número y corrija después cómo se dividió.</translation>
    </message>
    <message>
        <source>There is no digit on that side to join with.</source>
        <translation>No hay ningún dígito en ese lado con el que unir.</translation>
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
        <translation>Dígito {0} de {1}</translation>
    </message>
    <message>
        <source>Two lines? Write one number at a time.</source>
        <translation>¿Dos líneas? Escriba un número cada vez.</translation>
    </message>
    <message>
        <source>A sign is among the digits. Most like {0}.</source>
        <translation>Hay un signo entre los dígitos. Lo más parecido: {0}.</translation>
    </message>
    <message>
        <source>Not sure about digit {0}. Most like {1}.</source>
        <translation>El dígito {0} no está claro. Lo más parecido: {1}.</translation>
    </message>
    <message>
        <source>Least sure digit: {0}</source>
        <translation>Dígito menos seguro: {0}</translation>
    </message>
</context>
<context>
    <name>PadToolBar</name>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Grosor</translation>
    </message>
    <message>
        <source>Pen width</source>
        <translation>Grosor del lápiz</translation>
    </message>
    <message>
        <source>Pen width ([ and ]); it changes what you see, not what is read</source>
        <translation>Grosor del lápiz ([ y ]); cambia lo que se ve, no lo que se lee</translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>Take this pane out of the window, or put it back</source>
        <translation>Sacar este panel de la ventana o devolverlo</translation>
    </message>
    <message>
        <source>Take {0} out of the window, or put it back</source>
        <translation>Sacar {0} de la ventana o devolverlo</translation>
    </message>
    <message>
        <source>Close {0}</source>
        <translation>Cerrar {0}</translation>
    </message>
    <message>
        <source>Close this pane; View ▸ Panes brings it back</source>
        <translation>Cerrar este panel; Ver ▸ Paneles lo recupera</translation>
    </message>
</context>
<context>
    <name>PixelView</name>
    <message>
        <source>The chosen picture, enlarged</source>
        <translation>La imagen elegida, ampliada</translation>
    </message>
    <message>
        <source>row {0}, column {1}: {2}</source>
        <translation>fila {0}, columna {1}: {2}</translation>
    </message>
</context>
<context>
    <name>PreferencesPage</name>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Threads for training</source>
        <translation>Hilos para entrenar</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automático</translation>
    </message>
    <message>
        <source>How many processor threads a training run may use</source>
        <translation>Cuántos hilos del procesador puede usar un entrenamiento</translation>
    </message>
</context>
<context>
    <name>ProbabilityBar</name>
    <message>
        <source>Digit {0}</source>
        <translation>Dígito {0}</translation>
    </message>
    <message>
        <source>most probable</source>
        <translation>el más probable</translation>
    </message>
</context>
<context>
    <name>ProbabilityBars</name>
    <message>
        <source>Probabilities</source>
        <translation>Probabilidades</translation>
    </message>
    <message>
        <source>Was it {0}? Click here or press {1} to keep the drawing and learn from it</source>
        <translation>¿Era un {0}? Haga clic aquí o pulse {1} para guardar el dibujo y aprender de él</translation>
    </message>
</context>
<context>
    <name>ProblemLog</name>
    <message>
        <source>Something went wrong that DigitPad did not expect:
{0}

The log is in {1}</source>
        <translation>Algo salió mal que DigitPad no esperaba:
{0}

El registro está en {1}</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>drawing</source>
        <translation>dibujo</translation>
    </message>
    <message>
        <source>digit {0}</source>
        <translation>cifra {0}</translation>
    </message>
    <message>
        <source>number {0}</source>
        <translation>número {0}</translation>
    </message>
    <message>
        <source>You said {0}</source>
        <translation>Usted dijo {0}</translation>
    </message>
    <message>
        <source>Draw a digit</source>
        <translation>Dibuje un dígito</translation>
    </message>
    <message>
        <source>Not sure. Most like {0}.</source>
        <translation>No es seguro. Lo más parecido: un {0}.</translation>
    </message>
    <message>
        <source>More than one digit? Draw one at a time.</source>
        <translation>¿Más de un dígito? Dibuje uno cada vez.</translation>
    </message>
    <message>
        <source>{0} sure</source>
        <translation>{0} de certeza</translation>
    </message>
    <message>
        <source>No digit is seen in this picture</source>
        <translation>En esta imagen no se ve ningún dígito</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Predicted digit: {0}</source>
        <translation>Dígito leído: {0}</translation>
    </message>
    <message>
        <source>Number read: {0}</source>
        <translation>Número leído: {0}</translation>
    </message>
</context>
<context>
    <name>RecentFiles</name>
    <message>
        <source>None yet</source>
        <translation>Aún ninguno</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>&amp;Vaciar esta lista</translation>
    </message>
</context>
<context>
    <name>ReliabilityPlot</name>
    <message>
        <source>Reliability diagram, expected calibration error {0:.2%}</source>
        <translation>Diagrama de fiabilidad, error de calibración esperado {0:.2%}</translation>
    </message>
    <message>
        <source>how sure the network was</source>
        <translation>qué segura estaba la red</translation>
    </message>
    <message>
        <source>how often it was right</source>
        <translation>con qué frecuencia acertó</translation>
    </message>
    <message>
        <source>{0:,} answers, {1:.1%} sure on average, {2:.1%} right</source>
        <translation>{0:,} respuestas, certeza media {1:.1%}, {2:.1%} correctas</translation>
    </message>
</context>
<context>
    <name>ReplayPage</name>
    <message>
        <source>Moment of the drawing</source>
        <translation>Momento del dibujo</translation>
    </message>
    <message>
        <source>Save as WebP or GIF…</source>
        <translation>Guardar como WebP o GIF…</translation>
    </message>
    <message>
        <source>{0:.1f} of {1:.1f} s</source>
        <translation>{0:.1f} de {1:.1f} s</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Reading what there was at each moment…</source>
        <translation>Leyendo lo que había en cada momento…</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>Se guardó {0}</translation>
    </message>
    <message>
        <source>As it was drawn: each curve is the probability of a digit after so much ink.</source>
        <translation>Tal como se dibujó: cada curva es la probabilidad de un dígito tras esa cantidad de tinta.</translation>
    </message>
    <message>
        <source>Not all of this ink says when it was drawn, so that it is replayed at an even pace. Each curve is the probability of a digit after so much ink.</source>
        <translation>No se sabe de toda la tinta cuándo se dibujó; esa se reproduce a un ritmo uniforme. Cada curva es la probabilidad de un dígito tras esa cantidad de tinta.</translation>
    </message>
    <message>
        <source>A picture lies on the pad, and nobody knows in what order it was drawn.</source>
        <translation>En el panel hay una imagen y nadie sabe en qué orden se dibujó.</translation>
    </message>
    <message>
        <source>The pad is empty. Draw something, and see here how its reading came about.</source>
        <translation>El panel está vacío. Dibuje algo y vea aquí cómo se llega al resultado.</translation>
    </message>
    <message>
        <source>Save the replay</source>
        <translation>Guardar la repetición</translation>
    </message>
</context>
<context>
    <name>ResultOffer</name>
    <message>
        <source>Use it now</source>
        <translation>Usarlo ahora</translation>
    </message>
    <message>
        <source>Save it as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>See the results</source>
        <translation>Ver los resultados</translation>
    </message>
    <message>
        <source>DigitPad models ({0})</source>
        <translation>Modelos de DigitPad ({0})</translation>
    </message>
    <message>
        <source>Save the model as</source>
        <translation>Guardar el modelo como</translation>
    </message>
</context>
<context>
    <name>Resuming</name>
    <message>
        <source>The run “{0}” was interrupted at epoch {1} of {2}. Go on with it?</source>
        <translation>La ejecución «{0}» se interrumpió en la época {1} de {2}. ¿Continuar?</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>RunCharts</name>
    <message>
        <source>Validation loss</source>
        <translation>Pérdida de validación</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>Exactitud de validación</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Pérdida de entrenamiento</translation>
    </message>
    <message>
        <source>Training accuracy</source>
        <translation>Exactitud de entrenamiento</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>época</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitud</translation>
    </message>
</context>
<context>
    <name>RunChip</name>
    <message>
        <source>Show the run</source>
        <translation>Mostrar el entrenamiento</translation>
    </message>
    <message>
        <source>Stop the run; the best epoch so far is kept</source>
        <translation>Detener la ejecución; se conserva la mejor época hasta ahora</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>Detener el entrenamiento</translation>
    </message>
</context>
<context>
    <name>RunCompare</name>
    <message>
        <source>What to compare</source>
        <translation>Qué comparar</translation>
    </message>
    <message>
        <source>Log scale</source>
        <translation>Escala logarítmica</translation>
    </message>
    <message>
        <source>What differs between the runs</source>
        <translation>Qué difiere entre las ejecuciones</translation>
    </message>
    <message>
        <source>Select a run to see it, or several (with Ctrl or Shift) to compare them.</source>
        <translation>Elija una ejecución para verla, o varias (con Ctrl o Mayús) para compararlas.</translation>
    </message>
    <message>
        <source>Select further runs (with Ctrl or Shift) to compare them with this one.</source>
        <translation>Elija más ejecuciones (con Ctrl o Mayús) para compararlas con esta.</translation>
    </message>
    <message>
        <source>The table shows only what differs.</source>
        <translation>La tabla muestra solo lo que difiere.</translation>
    </message>
    <message>
        <source>These runs do not differ.</source>
        <translation>Estas ejecuciones no difieren.</translation>
    </message>
</context>
<context>
    <name>RunControls</name>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Train with these settings</source>
        <translation>Entrenar con estos ajustes</translation>
    </message>
    <message>
        <source>Learns, then waits…</source>
        <translation>Aprende y después espera…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Wait after the current batch</source>
        <translation>Esperar tras el lote actual</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>End now and keep the best epoch</source>
        <translation>Terminar ya y conservar la mejor época</translation>
    </message>
    <message>
        <source>One epoch more</source>
        <translation>Una época más</translation>
    </message>
    <message>
        <source>Go on for one more epoch</source>
        <translation>Seguir una época más</translation>
    </message>
    <message>
        <source>The pad reads with the model in training</source>
        <translation>El modelo en curso lee el lienzo</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>sin empezar</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Learn from the next batch alone, and see what it does</source>
        <translation>Aprender solo del siguiente lote y ver qué hace</translation>
    </message>
    <message>
        <source>How far the run is</source>
        <translation>Cuánto ha avanzado el entrenamiento</translation>
    </message>
    <message>
        <source>Draw a digit and watch its bars change while the network learns.</source>
        <translation>Dibuje una cifra y vea cómo cambian sus barras mientras la red aprende.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Preparando…</translation>
    </message>
    <message>
        <source>Epoch {0} of {1}</source>
        <translation>Época {0} de {1}</translation>
    </message>
    <message>
        <source>Epoch {0} of {1} done</source>
        <translation>Época {0} de {1} terminada</translation>
    </message>
    <message>
        <source>Testing epoch {0} on the test images…</source>
        <translation>Probando la época {0} con las imágenes de prueba…</translation>
    </message>
    <message>
        <source>Epoch {0} of {1}, {2} left</source>
        <translation>Época {0} de {1}, quedan {2}</translation>
    </message>
    <message>
        <source>{0:,.0f} images a second; learning rate {1:.3g}</source>
        <translation>{0:,.0f} imágenes por segundo; tasa de aprendizaje {1:.3g}</translation>
    </message>
    <message>
        <source>processor</source>
        <translation>procesador</translation>
    </message>
    <message>
        <source>graphics card</source>
        <translation>tarjeta gráfica</translation>
    </message>
    <message>
        <source>1 thread</source>
        <translation>1 hilo</translation>
    </message>
    <message>
        <source>{0} threads</source>
        <translation>{0} hilos</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
</context>
<context>
    <name>RunDifferences</name>
    <message>
        <source>Data set</source>
        <translation>Conjunto de datos</translation>
    </message>
    <message>
        <source>Epochs learned</source>
        <translation>Épocas aprendidas</translation>
    </message>
    <message>
        <source>Best epoch</source>
        <translation>Mejor época</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Pérdida de validación</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>Exactitud de validación</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>Exactitud de prueba</translation>
    </message>
    <message>
        <source>Test loss</source>
        <translation>Pérdida de prueba</translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation>Error de calibración</translation>
    </message>
    <message>
        <source>Learning time</source>
        <translation>Tiempo de aprendizaje</translation>
    </message>
    <message>
        <source>{0}, of which {1} beyond the plan</source>
        <translation>{0}, de ellas {1} más de lo previsto</translation>
    </message>
</context>
<context>
    <name>RunEnding</name>
    <message>
        <source>Finished</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation>Terminado antes de tiempo</translation>
    </message>
    <message>
        <source>Stopped before the first epoch was over, so there is no model yet.</source>
        <translation>Detenido antes de terminar la primera época; aún no hay modelo.</translation>
    </message>
    <message>
        <source>{0}; epoch {1} was the best.</source>
        <translation>{0}; la época {1} fue la mejor.</translation>
    </message>
    <message>
        <source>{0}: {1:.2%} of the test images read right; epoch {2} was the best.</source>
        <translation>{0}: {1:.2%} de las imágenes de prueba bien leídas; la época {2} fue la mejor.</translation>
    </message>
</context>
<context>
    <name>RunExport</name>
    <message>
        <source>Report (HTML)…</source>
        <translation>Informe (HTML)…</translation>
    </message>
    <message>
        <source>Charts (PNG)…</source>
        <translation>Gráficos (PNG)…</translation>
    </message>
    <message>
        <source>Charts (SVG)…</source>
        <translation>Gráficos (SVG)…</translation>
    </message>
    <message>
        <source>History (CSV)…</source>
        <translation>Historial (CSV)…</translation>
    </message>
    <message>
        <source>Model for DigitPad…</source>
        <translation>Modelo para DigitPad…</translation>
    </message>
    <message>
        <source>Model (ONNX)…</source>
        <translation>Modelo (ONNX)…</translation>
    </message>
    <message>
        <source>Model (PyTorch state dict)…</source>
        <translation>Modelo (state dict de PyTorch)…</translation>
    </message>
</context>
<context>
    <name>RunList</name>
    <message>
        <source>Kept runs</source>
        <translation>Ejecuciones guardadas</translation>
    </message>
    <message>
        <source>Use its model</source>
        <translation>Usar su modelo</translation>
    </message>
    <message>
        <source>Let the pad read with this run&apos;s model</source>
        <translation>Que el lienzo lea con el modelo de esta ejecución</translation>
    </message>
    <message>
        <source>Test results</source>
        <translation>Resultados de la prueba</translation>
    </message>
    <message>
        <source>Test its model on the test pictures and show how it did</source>
        <translation>Probar su modelo con las imágenes de prueba y mostrar el resultado</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>Let the pad read with the network of any of its epochs</source>
        <translation>Leer con la red de cualquiera de sus épocas</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Go on to the planned end, or for one epoch more</source>
        <translation>Continuar hasta el final previsto, o una época más</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Report, charts, history, or the model for other programs</source>
        <translation>Informe, gráficos, historial o el modelo para otros programas</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete the selected runs with their models</source>
        <translation>Eliminar las ejecuciones elegidas con sus modelos</translation>
    </message>
</context>
<context>
    <name>RunReport</name>
    <message>
        <source>Training run: {0}</source>
        <translation>Ejecución de entrenamiento: {0}</translation>
    </message>
    <message>
        <source>Made by DigitPad; the run began {0}.</source>
        <translation>Hecho por DigitPad; la ejecución empezó {0}.</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Curvas</translation>
    </message>
    <message>
        <source>Test results</source>
        <translation>Resultados de la prueba</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>época</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>pérdida de entrenamiento</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>pérdida de validación</translation>
    </message>
    <message>
        <source>training accuracy</source>
        <translation>exactitud de entrenamiento</translation>
    </message>
    <message>
        <source>validation accuracy</source>
        <translation>exactitud de validación</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>tasa de aprendizaje</translation>
    </message>
    <message>
        <source>{0:.2%} of {1:,} test pictures read right; with 95% certainty {2:.2%} to {3:.2%}.</source>
        <translation>{0:.2%} de {1:,} imágenes de prueba bien leídas; con un 95&#xa0;% de certeza, de {2:.2%} a {3:.2%}.</translation>
    </message>
    <message>
        <source>Rows are true digits, columns what was read; then the share that was read right.</source>
        <translation>Las filas son dígitos verdaderos, las columnas lo leído; luego la proporción bien leída.</translation>
    </message>
</context>
<context>
    <name>RunTable</name>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>sin terminar</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenida</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
</context>
<context>
    <name>RunsView</name>
    <message>
        <source>Delete the run “{0}” with its model? It cannot be brought back.</source>
        <translation>¿Eliminar la ejecución «{0}» con su modelo? No se puede recuperar.</translation>
    </message>
    <message>
        <source>Delete {0} runs with their models? They cannot be brought back.</source>
        <translation>¿Eliminar {0} ejecuciones con sus modelos? No se pueden recuperar.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Guardado como {0}.</translation>
    </message>
</context>
<context>
    <name>SampleBrowser</name>
    <message>
        <source>My samples</source>
        <translation>Mis muestras</translation>
    </message>
    <message>
        <source>Right and wrong</source>
        <translation>Bien y mal leídas</translation>
    </message>
    <message>
        <source>Read wrong or refused</source>
        <translation>Mal leídas o rechazadas</translation>
    </message>
    <message>
        <source>Read right</source>
        <translation>Bien leídas</translation>
    </message>
    <message>
        <source>All digits</source>
        <translation>Todos los dígitos</translation>
    </message>
    <message>
        <source>It is a…</source>
        <translation>Es un…</translation>
    </message>
    <message>
        <source>Put on pad</source>
        <translation>Al lienzo</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Aprender</translation>
    </message>
    <message>
        <source>Which digits to show</source>
        <translation>Qué dígitos mostrar</translation>
    </message>
    <message>
        <source>Whether the model reads them right</source>
        <translation>Si el modelo las lee bien</translation>
    </message>
    <message>
        <source>What the selected samples are</source>
        <translation>Qué son las muestras elegidas</translation>
    </message>
    <message>
        <source>Above each: what the model reads now, and in brackets what you said, where that differs. Keys 0–9 relabel, Delete removes, Return puts one on the pad. Drop a folder or zip to import it.</source>
        <translation>Sobre cada una: lo que el modelo lee ahora y, entre paréntesis, lo que usted dijo si era otra cosa. Las teclas 0–9 cambian la etiqueta, Supr elimina, Intro la pone en el lienzo. Suelte una carpeta o un zip para importar.</translation>
    </message>
    <message>
        <source>No samples yet</source>
        <translation>Aún no hay muestras</translation>
    </message>
    <message>
        <source>{0:,} of {1:,}</source>
        <translation>{0:,} de {1:,}</translation>
    </message>
    <message>
        <source>{0}, {1:.0%} read right</source>
        <translation>{0}, {1:.0%} bien leídas</translation>
    </message>
    <message>
        <source>{0}, the model is reading them…</source>
        <translation>{0}, el modelo las está leyendo…</translation>
    </message>
</context>
<context>
    <name>SampleFiles</name>
    <message>
        <source>Import samples</source>
        <translation>Importar muestras</translation>
    </message>
    <message>
        <source>Samples or labelled pictures (*.zip)</source>
        <translation>Muestras o imágenes etiquetadas (*.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Import a folder of samples</source>
        <translation>Importar una carpeta de muestras</translation>
    </message>
    <message>
        <source>Export samples</source>
        <translation>Exportar muestras</translation>
    </message>
    <message>
        <source>One zip (*.zip)</source>
        <translation>Un zip (*.zip)</translation>
    </message>
    <message>
        <source>A new folder (*)</source>
        <translation>Una carpeta nueva (*)</translation>
    </message>
    <message>
        <source>{0} lists no samples of DigitPad; pictures in it are taken by Train ▸ Import samples.</source>
        <translation>{0} no contiene una lista de muestras de DigitPad; sus imágenes se toman con Entrenar ▸ Importar muestras.</translation>
    </message>
    <message numerus="yes">
        <source>Import the %Ln sample(s) in {0} into “{1}”?</source>
        <translation>
            <numerusform>¿Importar %Ln muestra de {0} en «{1}»?</numerusform>
            <numerusform>¿Importar %Ln muestras de {0} en «{1}»?</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Importing samples…</source>
        <translation>Importando muestras…</translation>
    </message>
    <message>
        <source>Exporting samples…</source>
        <translation>Exportando muestras…</translation>
    </message>
    <message>
        <source>Samples are being imported or exported already; wait for that or stop it.</source>
        <translation>Ya se están importando o exportando muestras; espere o deténgalo.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>The export was stopped; nothing was written.</source>
        <translation>Se detuvo la exportación; no se escribió nada.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) are in {0}.</source>
        <translation>
            <numerusform>%Ln muestra está en {0}.</numerusform>
            <numerusform>%Ln muestras están en {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) are new.</source>
        <translation>
            <numerusform>%Ln muestra es nueva.</numerusform>
            <numerusform>%Ln muestras son nuevas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) were here already.</source>
        <translation>
            <numerusform>%Ln muestra ya estaba.</numerusform>
            <numerusform>%Ln muestras ya estaban.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) were here with another label, which stays.</source>
        <translation>
            <numerusform>%Ln muestra ya estaba con otra etiqueta, que se mantiene.</numerusform>
            <numerusform>%Ln muestras ya estaban con otra etiqueta, que se mantiene.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s) came with two different labels and were left out.</source>
        <translation>
            <numerusform>%Ln dibujo venía con dos etiquetas distintas y se omitió.</numerusform>
            <numerusform>%Ln dibujos venían con dos etiquetas distintas y se omitieron.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) gave no sample.</source>
        <translation>
            <numerusform>%Ln archivo no dio ninguna muestra.</numerusform>
            <numerusform>%Ln archivos no dieron ninguna muestra.</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>Se detuvo la importación.</translation>
    </message>
</context>
<context>
    <name>SampleGrid</name>
    <message>
        <source>My samples</source>
        <translation>Mis muestras</translation>
    </message>
</context>
<context>
    <name>SampleMenu</name>
    <message>
        <source>Kept as {0}. {1} samples in “{2}”.</source>
        <translation>Guardado como un {0}. {1} muestras en «{2}».</translation>
    </message>
    <message>
        <source>Kept as {0}, the first sample in “{1}”.</source>
        <translation>Guardado como un {0}, la primera muestra en «{1}».</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Draw three more</source>
        <translation>Dibujar tres más</translation>
    </message>
    <message>
        <source>{0} more and your hand can be learned.</source>
        <translation>Con {0} más se podrá aprender su letra.</translation>
    </message>
    <message>
        <source>Learn my samples</source>
        <translation>Aprender</translation>
    </message>
    <message>
        <source>Taken back: the drawing is not kept.</source>
        <translation>Deshecho: el dibujo no se guarda.</translation>
    </message>
</context>
<context>
    <name>Scalings</name>
    <message>
        <source>MNIST&apos;s mean 0 and deviation 1</source>
        <translation>media 0 y desviación 1 de MNIST</translation>
    </message>
    <message>
        <source>as its file says</source>
        <translation>como dice su archivo</translation>
    </message>
    <message>
        <source>{0}, light and dark exchanged</source>
        <translation>{0}, con claro y oscuro invertidos</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Aprendizaje</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Máquina</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>Capas ocultas</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Activación</translation>
    </message>
    <message>
        <source>First weights</source>
        <translation>Pesos iniciales</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Batch normalisation</source>
        <translation>Normalización por lotes</translation>
    </message>
    <message>
        <source>Standardised pixels</source>
        <translation>Píxeles estandarizados</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Tamaño del lote</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimizador</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momento</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Calentamiento</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Decaimiento de pesos</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Suavizado de etiquetas</translation>
    </message>
    <message>
        <source>Weight averaging</source>
        <translation>Promedio de pesos</translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation>Parte de validación</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>Imágenes de entrenamiento</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Aumento de datos</translation>
    </message>
    <message>
        <source>Rule-drawn digits</source>
        <translation>Dígitos por reglas</translation>
    </message>
    <message>
        <source>Scribbles</source>
        <translation>Garabatos</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Calibración</translation>
    </message>
    <message>
        <source>Bits of a weight</source>
        <translation>Bits por peso</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preajuste</translation>
    </message>
    <message>
        <source>random, narrow</source>
        <translation>al azar, estrecho</translation>
    </message>
    <message>
        <source>random (He)</source>
        <translation>al azar (He)</translation>
    </message>
    <message>
        <source>random (Xavier)</source>
        <translation>al azar (Xavier)</translation>
    </message>
    <message>
        <source>all zero</source>
        <translation>todos a cero</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>constante</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>coseno</translation>
    </message>
    <message>
        <source>one cycle</source>
        <translation>un ciclo</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automático</translation>
    </message>
    <message>
        <source>32 bits</source>
        <translation>32 bits</translation>
    </message>
    <message>
        <source>16 bits (bf16)</source>
        <translation>16 bits (bf16)</translation>
    </message>
    <message>
        <source>article: as the classic tutorial does it</source>
        <translation>artículo: el tutorial clásico</translation>
    </message>
    <message>
        <source>recommended: the best we know</source>
        <translation>recomendado: lo mejor hoy</translation>
    </message>
    <message>
        <source>quick: above 98% in a hurry</source>
        <translation>rápido: pronto más del 98&#xa0;%</translation>
    </message>
    <message>
        <source>article</source>
        <translation>artículo</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>recomendado</translation>
    </message>
    <message>
        <source>quick</source>
        <translation>rápido</translation>
    </message>
    <message>
        <source>on</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>{0}: a whole number from {1:g} to {2:g}, please.</source>
        <translation>{0}: un número entero de {1:g} a {2:g}, por favor.</translation>
    </message>
    <message>
        <source>{0}: at most {3} widths, please, each from {1:g} to {2:g}, such as 512, 512.</source>
        <translation>{0}: como máximo {3} anchuras, por favor, cada una de {1:g} a {2:g}, como 512, 512.</translation>
    </message>
    <message>
        <source>{0}: a number from {1:g} to {2:g}, please.</source>
        <translation>{0}: un número de {1:g} a {2:g}, por favor.</translation>
    </message>
    <message>
        <source>From {0:g} to {1:g} {2}.</source>
        <translation>De {0:g} a {1:g} {2}.</translation>
    </message>
    <message>
        <source>Default in “{0}”: {1}.</source>
        <translation>Valor en «{0}»: {1}.</translation>
    </message>
</context>
<context>
    <name>SetupView</name>
    <message>
        <source>Preset</source>
        <translation>Preajuste</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Todos los ajustes</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Conjunto de datos</translation>
    </message>
    <message>
        <source>My samples too</source>
        <translation>También mis muestras</translation>
    </message>
    <message>
        <source>Learn from the drawings that you have kept as well; see Train ▸ My samples</source>
        <translation>Aprender también de los dibujos que ha guardado; véase Entrenar ▸ Mis muestras</translation>
    </message>
    <message>
        <source>Point at a setting to read what it does.</source>
        <translation>Señale un ajuste para leer qué hace.</translation>
    </message>
    <message>
        <source>custom (from {0})</source>
        <translation>propio (de {0})</translation>
    </message>
    <message>
        <source>{0:,} parameters, {1:,} images to learn from; about {2} on this computer&apos;s processor.</source>
        <translation>{0:,} parámetros, {1:,} imágenes para aprender; unos {2} en el procesador de este equipo.</translation>
    </message>
    <message>
        <source>The graphics card will do it far sooner.</source>
        <translation>La tarjeta gráfica tardará mucho menos.</translation>
    </message>
</context>
<context>
    <name>SharesTable</name>
    <message>
        <source>{0}: sum {1:,.2f}, share {2:.1%}</source>
        <translation>{0}: suma {1:,.2f}, parte {2:.1%}</translation>
    </message>
    <message>
        <source>From ten sums to ten shares</source>
        <translation>De diez sumas a diez partes</translation>
    </message>
    <message>
        <source>Each sum is divided by the temperature; e to the power of its distance from the largest, divided by all ten of these, is the digit&apos;s share (softmax).</source>
        <translation>Cada suma se divide por la temperatura; e elevado a su distancia de la mayor, dividido por el total de las diez, es la parte de la cifra (softmax).</translation>
    </message>
    <message>
        <source>÷ {0:.3g}</source>
        <translation>÷ {0:.3g}</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Suma</translation>
    </message>
    <message>
        <source>e to that</source>
        <translation>e elevado a eso</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Parte</translation>
    </message>
</context>
<context>
    <name>ShortcutList</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search in the shortcuts</source>
        <translation>Buscar en los atajos</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>On the pad</source>
        <translation>En el lienzo</translation>
    </message>
</context>
<context>
    <name>SteadyText</name>
    <message>
        <source>Word</source>
        <translation>Palabra</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Step {0}</source>
        <translation>{0} pasos</translation>
    </message>
    <message>
        <source>Learn from ten batches and look at the last of them</source>
        <translation>Aprender de diez lotes y mirar el último</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>Seguir desde aquí</translation>
    </message>
    <message>
        <source>The run goes on as if nobody had looked</source>
        <translation>El entrenamiento sigue como si nadie hubiera mirado</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradiente</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>The batch: what the network read before the step, right ✓ or wrong ✗, and each picture&apos;s loss.</source>
        <translation>El lote: lo que la red leyó antes del paso, bien ✓ o mal ✗, y la pérdida de cada imagen.</translation>
    </message>
    <message>
        <source>The pad&apos;s answer before and after the step</source>
        <translation>La respuesta antes y después del paso</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Above in blue: after the step. Below in orange: before it.</source>
        <translation>Arriba, en azul: después del paso. Abajo, en naranja: antes.</translation>
    </message>
    <message>
        <source>The units of the first layer that moved most, a weight a pixel: before, after, and the difference.</source>
        <translation>Las unidades de la primera capa que más se movieron, un peso por píxel: antes, después y la diferencia.</translation>
    </message>
    <message>
        <source>A step takes the next batch of a run and shows here what it does.</source>
        <translation>Un paso toma el siguiente lote de un entrenamiento y muestra aquí lo que hace.</translation>
    </message>
    <message>
        <source>Shown are the first {0} of {1:,} pictures.</source>
        <translation>Se muestran las primeras {0} de {1:,} imágenes.</translation>
    </message>
    <message>
        <source>Draw a digit on the pad to see its ten bars before and after a step.</source>
        <translation>Dibuje una cifra para ver sus diez barras antes y después de un paso.</translation>
    </message>
    <message>
        <source>The drawing on the pad, read before the step (orange) and after it (blue):</source>
        <translation>El dibujo, leído antes del paso (naranja) y después (azul):</translation>
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
        <translation>Lote {0:,} de {1:,} en la época {2}, paso {3:,} del entrenamiento. Tasa de aprendizaje {4:.3g}.</translation>
    </message>
    <message>
        <source>The mean of all {0:,} pictures is the loss of the batch: {1:.4f}.</source>
        <translation>La media de las {0:,} imágenes es la pérdida del lote: {1:.4f}.</translation>
    </message>
    <message>
        <source>The loss of a picture adds up, over the ten digits, what the digit should have × −ln of what the network gave it. A softened target leaves something to all ten digits; a picture that is no digit gives each a tenth.</source>
        <translation>La pérdida de una imagen suma, sobre las diez cifras, lo que la cifra debería tener × −ln de lo que la red le dio. Un objetivo suavizado deja algo a las diez cifras; una imagen que no es una cifra da a cada una un décimo.</translation>
    </message>
    <message>
        <source>The gradient says of each weight how fast the mean loss grows when the weight grows; the step goes the other way. How long both are in each layer (the root of the sum of all squares):</source>
        <translation>El gradiente dice de cada peso con qué rapidez crece la pérdida media cuando el peso crece; el paso va en sentido contrario. La longitud de ambos en cada capa (la raíz de la suma de todos los cuadrados):</translation>
    </message>
    <message>
        <source>The loss of a picture is −ln of the probability that the network gave its digit. The first picture shows the digit {0}: −ln {1} = {2:.4f}.</source>
        <translation>La pérdida de una imagen es −ln de la probabilidad que la red dio a su cifra. La primera imagen muestra la cifra {0}: −ln {1} = {2:.4f}.</translation>
    </message>
    <message>
        <source>SGD: new weight = weight − learning rate × gradient. The weight that moved most in the first layer: {0} − {1:.6g} × {2} = {3:.5f}.</source>
        <translation>SGD: nuevo peso = peso − tasa de aprendizaje × gradiente. El peso de la primera capa que más se movió: {0} − {1:.6g} × {2} = {3:.5f}.</translation>
    </message>
    <message>
        <source>SGD with momentum {0:.3g}: the way of a weight is its gradient plus {0:.3g} × its way before; new weight = weight − learning rate × way.</source>
        <translation>SGD con momento {0:.3g}: el avance de un peso es su gradiente más {0:.3g} × su avance anterior; nuevo peso = peso − tasa de aprendizaje × avance.</translation>
    </message>
    <message>
        <source>Adam: new weight = weight − learning rate × (mean of its last gradients) ÷ (root of the mean of their squares). So a weight moves by about the learning rate, {0:.3g}, however small its gradient is.</source>
        <translation>Adam: nuevo peso = peso − tasa de aprendizaje × (media de sus últimos gradientes) ÷ (raíz de la media de sus cuadrados). Así un peso se mueve más o menos la tasa de aprendizaje, {0:.3g}, por pequeño que sea su gradiente.</translation>
    </message>
    <message>
        <source>The weight that moved most in the first layer went from {0:.5f} to {1:.5f}, with gradient {2:.3g}.</source>
        <translation>El peso de la primera capa que más se movió fue de {0:.5f} a {1:.5f}, con gradiente {2:.3g}.</translation>
    </message>
    <message>
        <source>Weight decay {0:.3g} pulls each weight a little towards zero as well.</source>
        <translation>El decaimiento de pesos {0:.3g} acerca además cada peso un poco a cero.</translation>
    </message>
    <message>
        <source>Layer {0}: {1:,} → {2:,}</source>
        <translation>Capa {0}: {1:,} → {2:,}</translation>
    </message>
    <message>
        <source>pixel {0}, {1}</source>
        <comment>column and row</comment>
        <translation>píxel {0}, {1}</translation>
    </message>
    <message>
        <source>unit {0}</source>
        <translation>unidad {0}</translation>
    </message>
    <message>
        <source>digit {0}</source>
        <translation>cifra {0}</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>stroke</source>
        <translation>trazo</translation>
    </message>
    <message>
        <source>erasing</source>
        <translation>borrado</translation>
    </message>
    <message>
        <source>clearing</source>
        <translation>limpieza</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>imagen</translation>
    </message>
    <message>
        <source>opened drawing</source>
        <translation>dibujo abierto</translation>
    </message>
    <message>
        <source>dabs</source>
        <translation>toques</translation>
    </message>
    <message>
        <source>joined digits</source>
        <translation>dígitos unidos</translation>
    </message>
    <message>
        <source>cut digit</source>
        <translation>dígito dividido</translation>
    </message>
    <message>
        <source>kept sample</source>
        <translation>muestra guardada</translation>
    </message>
    <message>
        <source>new label</source>
        <translation>etiqueta nueva</translation>
    </message>
    <message>
        <source>deleted samples</source>
        <translation>muestras eliminadas</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Pen</source>
        <translation>Lápiz</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Goma</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpiar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>Entrenar un modelo</translation>
    </message>
</context>
<context>
    <name>TorchLine</name>
    <message>
        <source>Copy the command</source>
        <translation>Copiar la orden</translation>
    </message>
    <message>
        <source>The command installs it again; then start DigitPad anew.</source>
        <translation>La orden lo instala de nuevo; después, reinicie DigitPad.</translation>
    </message>
    <message>
        <source>Training needs torch, which this program comes without.</source>
        <translation>Para entrenar hace falta torch, que este programa no incluye.</translation>
    </message>
    <message>
        <source>Training needs torch, whose installation was interrupted. The next start goes on with it, and so does the command.</source>
        <translation>Para entrenar hace falta torch, cuya instalación se interrumpió. El próximo inicio la continúa, y la orden también.</translation>
    </message>
    <message>
        <source>Training needs torch, which could not be fetched: there is no network, or it does not answer. The next start tries again, and so does the command.</source>
        <translation>Para entrenar hace falta torch, que no se pudo descargar: no hay red o no responde. El próximo inicio lo intenta de nuevo, y la orden también.</translation>
    </message>
    <message>
        <source>Training needs torch, for which the disk has too little room: it takes up to 6 GB. Free some; the next start goes on, and so does the command.</source>
        <translation>Para entrenar hace falta torch, para el que no queda espacio en el disco: ocupa hasta 6 GB. Libere espacio; el próximo inicio continúa, y la orden también.</translation>
    </message>
    <message>
        <source>Training needs torch, which could not be installed. The command tries again and says why.</source>
        <translation>Para entrenar hace falta torch, que no se pudo instalar. La orden lo intenta de nuevo y dice por qué.</translation>
    </message>
    <message>
        <source>Training needs torch, which is not installed. The command installs it.</source>
        <translation>Para entrenar hace falta torch, que no está instalado. La orden lo instala.</translation>
    </message>
    <message>
        <source>Training needs torch, which is being installed. You can go on drawing.</source>
        <translation>Para entrenar hace falta torch, que se está instalando. Mientras tanto puede seguir dibujando.</translation>
    </message>
    <message>
        <source>Training needs torch, which is being installed: part {0} of {1}, {2}. You can go on drawing.</source>
        <translation>Para entrenar hace falta torch, que se está instalando: parte {0} de {1}, {2}. Mientras tanto puede seguir dibujando.</translation>
    </message>
</context>
<context>
    <name>TrainPages</name>
    <message>
        <source>Train</source>
        <translation>Entrenar</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>Ensayos</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
</context>
<context>
    <name>TrainPanel</name>
    <message>
        <source>Trainer</source>
        <translation>Entrenador</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Guardado como {0}.</translation>
    </message>
</context>
<context>
    <name>TrainWorker</name>
    <message>
        <source>The computer has too little free memory: take smaller layers or a smaller batch.</source>
        <translation>El equipo tiene muy poca memoria libre: use capas o lotes más pequeños.</translation>
    </message>
    <message>
        <source>The run ended by a fault of the program: {0}. More is in {1}.</source>
        <translation>La ejecución terminó por un fallo del programa: {0}. Hay más en {1}.</translation>
    </message>
    <message>
        <source>{0}, epoch {1}</source>
        <translation>{0}, época {1}</translation>
    </message>
</context>
<context>
    <name>TrainerErrors</name>
    <message>
        <source>{0} is no file name.</source>
        <translation>{0} no es un nombre de archivo.</translation>
    </message>
    <message>
        <source>{0} could not be read: {1}.</source>
        <translation>No se pudo leer {0}: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>No se puede leer {0}: {1}.</translation>
    </message>
    <message>
        <source>{0} is no ordinary file; choose a file.</source>
        <translation>{0} no es un archivo normal; elija un archivo.</translation>
    </message>
    <message>
        <source>{0} is larger than {1} MB; choose a smaller file.</source>
        <translation>{0} ocupa más de {1} MB; elija un archivo más pequeño.</translation>
    </message>
    <message>
        <source>The drawing is larger than {0} MB; choose a smaller one.</source>
        <translation>El dibujo ocupa más de {0} MB; elija uno más pequeño.</translation>
    </message>
    <message>
        <source>The picture is larger than {0} MB; choose a smaller one.</source>
        <translation>La imagen ocupa más de {0} MB; elija una más pequeña.</translation>
    </message>
    <message>
        <source>The drawing</source>
        <translation>El dibujo</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>La imagen</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>el archivo no existe</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>el acceso no está permitido</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>el disco está lleno</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>el disco es de solo lectura</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <source>not enough memory</source>
        <translation>no hay memoria suficiente</translation>
    </message>
    <message>
        <source>{0} could not be saved: {1}.</source>
        <translation>No se pudo guardar {0}: {1}.</translation>
    </message>
    <message>
        <source>{0} could not be made: {1}.</source>
        <translation>No se pudo crear {0}: {1}.</translation>
    </message>
    <message>
        <source>{0} could not be deleted: {1}.</source>
        <translation>No se pudo eliminar {0}: {1}.</translation>
    </message>
    <message>
        <source>the disk is full; free some space and save again</source>
        <translation>el disco está lleno; libere espacio y guarde de nuevo</translation>
    </message>
    <message>
        <source>your share of the disk is used up; free some space and save again</source>
        <translation>su cuota de disco está agotada; libere espacio y guarde de nuevo</translation>
    </message>
    <message>
        <source>you may not write there; choose another folder</source>
        <translation>no tiene permiso para escribir ahí; elija otra carpeta</translation>
    </message>
    <message>
        <source>the disk is read-only; choose another folder</source>
        <translation>el disco es de solo lectura; elija otra carpeta</translation>
    </message>
    <message>
        <source>the disk failed; choose another disk</source>
        <translation>el disco ha fallado; elija otro</translation>
    </message>
    <message>
        <source>the folder does not exist; choose another one</source>
        <translation>la carpeta no existe; elija otra</translation>
    </message>
    <message>
        <source>a folder has that name; choose another name</source>
        <translation>una carpeta tiene ese nombre; elija otro</translation>
    </message>
    <message>
        <source>2.30</source>
        <translation>2,30</translation>
    </message>
    <message>
        <source>A ends at a loss of {0} and reads {1}, B at {2} and {3}. The expected difference did not show clearly this time.</source>
        <translation>A termina con una pérdida de {0} y lee el {1}; B, con {2} y el {3}. La diferencia esperada no se vio con claridad esta vez.</translation>
    </message>
    <message>
        <source>A goes from a loss of {0} to {1} and reads {2}; B reads {3}. The expected difference did not show clearly this time.</source>
        <translation>A pasa de una pérdida de {0} a {1} y lee el {2}; B lee el {3}. La diferencia esperada no se vio con claridad esta vez.</translation>
    </message>
    <message>
        <source>A has come to a loss of {0} and reads {1}. B, with longer steps, has come to {2} and reads {3}.</source>
        <translation>A ha llegado a una pérdida de {0} y lee el {1}. B, con pasos más largos, ha llegado a {2} y lee el {3}.</translation>
    </message>
    <message>
        <source>A learned for {0} epochs; its loss on unseen pictures was lowest in epoch {1}, at {2}, and ended at {3}. B stopped after {4} at {5}. The expected difference did not show clearly this time.</source>
        <translation>A aprendió {0} épocas; su pérdida con imágenes no vistas fue mínima en la época {1}, {2}, y terminó en {3}. B paró tras {4}, en {5}. La diferencia esperada no se vio con claridad esta vez.</translation>
    </message>
    <message>
        <source>A reads {0} of its own pictures and {1} of others. B was told wrong digits: it has learned {2} of them by heart, and of others it reads {3}.</source>
        <translation>A lee el {0} de sus propias imágenes y el {1} de otras. A B se le dijeron cifras falsas: ha aprendido de memoria el {2} de ellas, y de otras lee el {3}.</translation>
    </message>
    <message>
        <source>A reads {0} of its own pictures and {1} of others. B, with more pictures: {2} and {3}; the gap is smaller.</source>
        <translation>A lee el {0} de sus propias imágenes y el {1} de otras. B, con más imágenes: {2} y {3}; la distancia es menor.</translation>
    </message>
    <message>
        <source>A reads {0} with {1} weights, B {2} with {3}. The expected difference did not show clearly this time.</source>
        <translation>A lee el {0} con {1} pesos; B, el {2} con {3}. La diferencia esperada no se vio con claridad esta vez.</translation>
    </message>
    <message>
        <source>A, with all weights zero, goes from a loss of {0} to {1} and reads {2}. B starts at random and reads {3}.</source>
        <translation>A, con todos los pesos a cero, pasa de una pérdida de {0} a {1} y lee el {2}. B empieza al azar y lee el {3}.</translation>
    </message>
    <message>
        <source>A, with small batches, reads {0} at {1} images a second, B {2} at {3}. The expected difference did not show clearly this time.</source>
        <translation>A, con lotes pequeños, lee el {0} a {1} imágenes por segundo; B, el {2} a {3}. La diferencia esperada no se vio con claridad esta vez.</translation>
    </message>
    <message>
        <source>A: lowest loss on unseen pictures {0}, at the end {1}. B: {2} and {3}. The expected difference did not show clearly this time.</source>
        <translation>A: pérdida mínima con imágenes no vistas {0}, al final {1}. B: {2} y {3}. La diferencia esperada no se vio con claridad esta vez.</translation>
    </message>
    <message>
        <source>A: {0} of its own pictures and {1} of others. B, told wrong digits: {2} and {3}. The expected difference did not show clearly this time.</source>
        <translation>A: {0} de sus propias imágenes y {1} de otras. B, con cifras falsas: {2} y {3}. La diferencia esperada no se vio con claridad esta vez.</translation>
    </message>
    <message>
        <source>A: {0} of its own pictures and {1} of others. B: {2} and {3}. The expected difference did not show clearly this time.</source>
        <translation>A: {0} de sus propias imágenes y {1} de otras. B: {2} y {3}. La diferencia esperada no se vio con claridad esta vez.</translation>
    </message>
    <message>
        <source>A: {0} of unseen pictures, {1} moved by three pixels. B: {2} and {3}. The expected difference did not show clearly this time.</source>
        <translation>A: {0} de imágenes no vistas, {1} movidas tres píxeles. B: {2} y {3}. La diferencia esperada no se vio con claridad esta vez.</translation>
    </message>
    <message>
        <source>Half of the neurons off</source>
        <translation>La mitad de las neuronas apagadas</translation>
    </message>
    <message>
        <source>Only {0} of the data set&apos;s {1} training pictures show the digit {2}: too few to learn it.</source>
        <translation>Solo {0} de las {1} imágenes de entrenamiento del conjunto de datos muestran la cifra {2}: muy pocas para aprenderla.</translation>
    </message>
    <message>
        <source>The file of your samples was damaged. Samples that could be read and are in use again: {0}; the damaged file is kept as {1}.</source>
        <translation>El archivo de sus muestras estaba dañado. Muestras que se pudieron leer y que vuelven a usarse: {0}; el archivo dañado se conserva como {1}.</translation>
    </message>
    <message>
        <source>deviation must be between 0.0001 and 10000, or negative, not {0}</source>
        <translation>deviation debe estar entre 0.0001 y 10000, o ser negativa, no {0}</translation>
    </message>
    <message>
        <source>it has activations that DigitPad does not know ({0})</source>
        <translation>tiene activaciones que DigitPad no conoce ({0})</translation>
    </message>
    <message>
        <source>it has an operation that no MLP has ({0})</source>
        <translation>contiene una operación que ningún MLP tiene ({0})</translation>
    </message>
    <message>
        <source>it has recurrent layers ({0}); DigitPad reads fully connected networks only</source>
        <translation>tiene capas recurrentes ({0}); DigitPad solo lee redes totalmente conectadas</translation>
    </message>
    <message>
        <source>it has tensors that are larger than the file&apos;s numbers for them</source>
        <translation>tiene tensores más grandes que los números que el archivo guarda para ellos</translation>
    </message>
    <message>
        <source>it holds Python objects (a pickle), which DigitPad never opens; save plain arrays</source>
        <translation>contiene objetos de Python (un pickle), que DigitPad nunca abre; guarde arrays simples</translation>
    </message>
    <message>
        <source>it holds numbers that lie in each other</source>
        <translation>contiene números que se solapan</translation>
    </message>
    <message>
        <source>it is a compiled program (TorchScript); save the state dict of the network that it was made of, torch.save(network.state_dict(), file)</source>
        <translation>es un programa compilado (TorchScript); guarde el state dict de la red de la que procede, torch.save(network.state_dict(), file)</translation>
    </message>
    <message>
        <source>it is a damaged ONNX file</source>
        <translation>es un archivo ONNX dañado</translation>
    </message>
    <message>
        <source>it is a file of Keras; save its weights as plain numbers in Python, numpy.savez(&quot;model.npz&quot;, *model.get_weights()), and open that file</source>
        <translation>es un archivo de Keras; guarde sus pesos en Python como números simples, numpy.savez(&quot;model.npz&quot;, *model.get_weights()), y abra ese archivo</translation>
    </message>
    <message>
        <source>it is a pickle, but no state dict of PyTorch; save the state dict, torch.save(network.state_dict(), file)</source>
        <translation>es un pickle, pero no un state dict de PyTorch; guarde el state dict, torch.save(network.state_dict(), file)</translation>
    </message>
    <message>
        <source>it is a whole pickled program object ({0}); save its state_dict() instead, torch.save(network.state_dict(), file)</source>
        <translation>es un objeto de programa completo en pickle ({0}); guarde en su lugar su state_dict(), torch.save(network.state_dict(), file)</translation>
    </message>
    <message>
        <source>it is an archive that says two different things of itself</source>
        <translation>es un archivo comprimido que dice dos cosas distintas de sí mismo</translation>
    </message>
    <message>
        <source>the name is too long; choose a shorter one</source>
        <translation>el nombre es demasiado largo; elija uno más corto</translation>
    </message>
    <message>
        <source>{0} is empty, not a picture in PNG, JPEG, BMP, GIF, WebP, TIFF or AVIF format.</source>
        <translation>{0} está vacía; no es una imagen en formato PNG, JPEG, BMP, GIF, WebP, TIFF o AVIF.</translation>
    </message>
    <message>
        <source>{0} must be between 0 and 1, not {1}</source>
        <translation>{0} debe estar entre 0 y 1, no {1}</translation>
    </message>
    <message>
        <source>No model lies in {0}: install DigitPad again, or open a model file of your own.</source>
        <translation>No hay ningún modelo en {0}: instale DigitPad de nuevo o abra un archivo de modelo propio.</translation>
    </message>
    <message>
        <source>{0} is no model that DigitPad can read: {1}.</source>
        <translation>{0} no es un modelo que DigitPad pueda leer: {1}.</translation>
    </message>
    <message>
        <source>it is not a safetensors file, or it is cut short</source>
        <translation>no es un archivo safetensors o está cortado</translation>
    </message>
    <message>
        <source>it was not saved by DigitPad, so nothing says how to use its numbers</source>
        <translation>no lo guardó DigitPad, así que nada dice cómo usar sus números</translation>
    </message>
    <message>
        <source>it has format version {0}, this DigitPad knows {1}; update DigitPad</source>
        <translation>tiene la versión de formato {0}, este DigitPad conoce la {1}; actualice DigitPad</translation>
    </message>
    <message>
        <source>its metadata has missing or unknown parts</source>
        <translation>a sus metadatos les faltan partes o tienen partes desconocidas</translation>
    </message>
    <message>
        <source>its metadata is not made of texts</source>
        <translation>sus metadatos no son textos</translation>
    </message>
    <message>
        <source>its layer sizes are no list of whole numbers</source>
        <translation>sus tamaños de capa no son una lista de números enteros</translation>
    </message>
    <message>
        <source>its layer sizes are not those of its weights</source>
        <translation>sus tamaños de capa no son los de sus pesos</translation>
    </message>
    <message>
        <source>its tensors do not have the names of its layers</source>
        <translation>sus tensores no llevan los nombres de sus capas</translation>
    </message>
    <message>
        <source>its tensors overlap or leave gaps</source>
        <translation>sus tensores se solapan o dejan huecos</translation>
    </message>
    <message>
        <source>its description has missing or unknown parts</source>
        <translation>a su descripción le faltan partes o tiene partes desconocidas</translation>
    </message>
    <message>
        <source>its description has texts where numbers belong</source>
        <translation>su descripción tiene textos donde van números</translation>
    </message>
    <message>
        <source>its history is too long</source>
        <translation>su historial es demasiado largo</translation>
    </message>
    <message>
        <source>its history nests too deep</source>
        <translation>su historial está anidado a un nivel demasiado profundo</translation>
    </message>
    <message>
        <source>its history has wrong versions</source>
        <translation>su historial tiene versiones incorrectas</translation>
    </message>
    <message>
        <source>its history has a wrong {0}</source>
        <translation>su historial tiene mal {0}</translation>
    </message>
    <message>
        <source>it has {0} tensors, a digit model has at most {1}</source>
        <translation>tiene {0} tensores; un modelo de dígitos tiene {1} como máximo</translation>
    </message>
    <message>
        <source>{0} is not a JSON object</source>
        <translation>{0} no es un objeto JSON</translation>
    </message>
    <message>
        <source>{0} is not plain JSON</source>
        <translation>{0} no es JSON simple</translation>
    </message>
    <message>
        <source>its header</source>
        <translation>su cabecera</translation>
    </message>
    <message>
        <source>its history</source>
        <translation>su historial</translation>
    </message>
    <message>
        <source>tensor {0} is described wrongly</source>
        <translation>el tensor {0} está mal descrito</translation>
    </message>
    <message>
        <source>tensor {0} has a shape that no layer has</source>
        <translation>el tensor {0} tiene una forma que ninguna capa tiene</translation>
    </message>
    <message>
        <source>tensor {0} is not as long as its shape says</source>
        <translation>el tensor {0} no es tan largo como dice su forma</translation>
    </message>
    <message>
        <source>it is cut short, or something is appended to it</source>
        <translation>está cortado o tiene algo añadido</translation>
    </message>
    <message>
        <source>it is cut short</source>
        <translation>está cortado</translation>
    </message>
    <message>
        <source>some weights are not finite numbers</source>
        <translation>algunos pesos no son números finitos</translation>
    </message>
    <message>
        <source>the last layer has {0} outputs, not {1}</source>
        <translation>la última capa tiene {0} salidas, no {1}</translation>
    </message>
    <message>
        <source>layer {0} has shapes {1} and {2}, wants {3} inputs</source>
        <translation>la capa {0} tiene las formas {1} y {2} y necesita {3} entradas</translation>
    </message>
    <message>
        <source>its numbers make no network</source>
        <translation>sus números no forman una red</translation>
    </message>
    <message>
        <source>it has a part that no MLP has ({0})</source>
        <translation>tiene una parte que ningún MLP tiene ({0})</translation>
    </message>
    <message>
        <source>it holds no layers</source>
        <translation>no contiene capas</translation>
    </message>
    <message>
        <source>its network has {0} outputs, not ten digits</source>
        <translation>su red tiene {0} salidas, no diez dígitos</translation>
    </message>
    <message>
        <source>it has {0} layers, DigitPad reads up to {1}</source>
        <translation>tiene {0} capas; DigitPad lee hasta {1}</translation>
    </message>
    <message>
        <source>it has convolutions ({0}); DigitPad reads fully connected networks only</source>
        <translation>tiene convoluciones ({0}); DigitPad solo lee redes totalmente conectadas</translation>
    </message>
    <message>
        <source>it has a layer that is not fully connected ({0})</source>
        <translation>tiene una capa que no está totalmente conectada ({0})</translation>
    </message>
    <message>
        <source>its layer {0} has a size of {1}</source>
        <translation>su capa {0} tiene un tamaño de {1}</translation>
    </message>
    <message>
        <source>its layer {0} takes {1} numbers, not the {2} pixels</source>
        <translation>su capa {0} toma {1} números, no los {2} píxeles</translation>
    </message>
    <message>
        <source>its layer {0} takes {1} numbers, not the {2} outputs of the layer before</source>
        <translation>su capa {0} toma {1} números, no las {2} salidas de la capa anterior</translation>
    </message>
    <message>
        <source>the bias of its layer {0} has another size</source>
        <translation>el sesgo de su capa {0} tiene otro tamaño</translation>
    </message>
    <message>
        <source>its tensor {0} does not hold fractions</source>
        <translation>su tensor {0} no contiene números decimales</translation>
    </message>
    <message>
        <source>it is damaged, or no file of PyTorch</source>
        <translation>está dañado o no es un archivo de PyTorch</translation>
    </message>
    <message>
        <source>it holds a {0}, not a state dict</source>
        <translation>contiene un {0}, no un state dict</translation>
    </message>
    <message>
        <source>it holds a {0} named {1}, not only layers</source>
        <translation>contiene un {0} llamado {1}, no solo capas</translation>
    </message>
    <message>
        <source>it is a damaged archive</source>
        <translation>es un archivo comprimido dañado</translation>
    </message>
    <message>
        <source>it is an archive of too many files</source>
        <translation>es un archivo con demasiados ficheros dentro</translation>
    </message>
    <message>
        <source>it is an archive with two files of the same name</source>
        <translation>es un archivo con dos ficheros del mismo nombre</translation>
    </message>
    <message>
        <source>it is a compressed archive, which PyTorch never writes</source>
        <translation>es un archivo comprimido, y PyTorch nunca los escribe</translation>
    </message>
    <message>
        <source>it is an archive whose files overlap</source>
        <translation>es un archivo cuyos ficheros se solapan</translation>
    </message>
    <message>
        <source>it is an archive, but not one of PyTorch</source>
        <translation>es un archivo comprimido, pero no de PyTorch</translation>
    </message>
    <message>
        <source>its table of contents is too large for an MLP</source>
        <translation>su índice es demasiado grande para un MLP</translation>
    </message>
    <message>
        <source>it holds program objects, not a plain state dict</source>
        <translation>contiene objetos de programa, no un state dict sencillo</translation>
    </message>
    <message>
        <source>A drawing of a {0} cannot be kept.</source>
        <translation>Un dibujo de un {0} no se puede guardar.</translation>
    </message>
    <message>
        <source>A ends at a loss of {0} and reads {1}. B, with shorter steps, ends at {2} and {3}.</source>
        <translation>A acaba con una pérdida de {0} y lee el {1}. B, con pasos más cortos, acaba con {2} y el {3}.</translation>
    </message>
    <message>
        <source>A learned for {0} epochs; its loss on unseen pictures was lowest in epoch {1}, at {2}, and ended at {3}. B stopped after {4} epochs at {5}: better, and sooner.</source>
        <translation>A aprendió durante {0} épocas; su pérdida con imágenes no vistas fue mínima en la época {1}, con {2}, y acabó en {3}. B paró tras {4} épocas, en {5}: mejor y antes.</translation>
    </message>
    <message>
        <source>A reads {0} of unseen pictures, and {1} when they are moved by three pixels. B, which saw its pictures turned, moved and bent: {2} and {3}.</source>
        <translation>A lee el {0} de imágenes no vistas, y el {1} si están movidas tres píxeles. B, que vio sus imágenes giradas, movidas y curvadas: {2} y {3}.</translation>
    </message>
    <message>
        <source>A sample that shows a {0} cannot be exported: {1}. Delete it in My samples, then export once more.</source>
        <translation>Una muestra que muestra un {0} no se puede exportar: {1}. Elimínala en «Mis muestras» y vuelve a exportar.</translation>
    </message>
    <message>
        <source>A weighs each pixel by itself and reads {0} with {1} weights. B, with a hidden layer, reads {2} with {3}.</source>
        <translation>A pesa cada píxel por separado y lee el {0} con {1} pesos. B, con una capa oculta, lee el {2} con {3}.</translation>
    </message>
    <message>
        <source>A: its loss became too large to be a number. B, with shorter steps, reads {0}.</source>
        <translation>A: su pérdida se hizo demasiado grande para ser un número. B, con pasos más cortos, lee el {0}.</translation>
    </message>
    <message>
        <source>A: the loss on unseen pictures was lowest at {0} and ended at {1}. B, with dropout: {2} and {3}.</source>
        <translation>A: la pérdida con imágenes no vistas fue como mínimo {0} y acabó en {1}. B, con dropout: {2} y {3}.</translation>
    </message>
    <message>
        <source>After as many epochs A, with small batches, took more steps and reads {0}, at {1} images a second; B reads {2}, at {3}.</source>
        <translation>Tras las mismas épocas, A, con lotes pequeños, dio más pasos y lee el {0}, a {1} imágenes por segundo; B lee el {2}, a {3}.</translation>
    </message>
    <message>
        <source>All neurons on</source>
        <translation>Todas las neuronas encendidas</translation>
    </message>
    <message>
        <source>All weights zero</source>
        <translation>Todos los pesos a cero</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>Al azar</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Aumento de datos</translation>
    </message>
    <message>
        <source>Batches of {0}</source>
        <translation>Lotes de {0}</translation>
    </message>
    <message>
        <source>Batches of {0} or of {1}</source>
        <translation>Lotes de {0} o de {1}</translation>
    </message>
    <message>
        <source>Can a network learn what makes no sense?</source>
        <translation>¿Puede una red aprender lo que no tiene sentido?</translation>
    </message>
    <message>
        <source>Distorted pictures</source>
        <translation>Imágenes deformadas</translation>
    </message>
    <message>
        <source>Does it help to switch off half of the neurons at random while learning?</source>
        <translation>¿Ayuda apagar al azar la mitad de las neuronas mientras se aprende?</translation>
    </message>
    <message>
        <source>Does it help to turn, move and bend the pictures while learning?</source>
        <translation>¿Ayuda girar, mover y curvar las imágenes mientras se aprende?</translation>
    </message>
    <message>
        <source>Is the last epoch the best one?</source>
        <translation>¿Es la última época la mejor?</translation>
    </message>
    <message>
        <source>It could learn faster: with batches of {0}, most of the time goes into the steps themselves.</source>
        <translation>Podría aprender más rápido: con lotes de {0}, casi todo el tiempo se va en los propios pasos.</translation>
    </message>
    <message>
        <source>It learns by heart: the training loss falls, but on unseen pictures the loss rises since epoch {0}.</source>
        <translation>Aprende de memoria: la pérdida de entrenamiento baja, pero con imágenes no vistas sube desde la época {0}.</translation>
    </message>
    <message>
        <source>It stands still at {0}: a layer is too narrow to let ten digits through.</source>
        <translation>Se ha estancado en el {0}: una capa es demasiado estrecha para diez dígitos.</translation>
    </message>
    <message>
        <source>It stands still at {0}: the steps are too long to come nearer.</source>
        <translation>Se ha estancado en el {0}: los pasos son demasiado largos para acercarse más.</translation>
    </message>
    <message>
        <source>It stands still at {0}: the steps are too short to come anywhere.</source>
        <translation>Se ha estancado en el {0}: los pasos son demasiado cortos para avanzar.</translation>
    </message>
    <message>
        <source>It stands still at {0}: too many neurons are switched off while it learns.</source>
        <translation>Se ha estancado en el {0}: hay demasiadas neuronas apagadas mientras aprende.</translation>
    </message>
    <message>
        <source>LeakyRelu of another slope</source>
        <translation>LeakyRelu con otra pendiente</translation>
    </message>
    <message>
        <source>Learned by heart</source>
        <translation>Aprendido de memoria</translation>
    </message>
    <message>
        <source>Learning rate too high</source>
        <translation>Tasa de aprendizaje demasiado alta</translation>
    </message>
    <message>
        <source>Learning rate too low</source>
        <translation>Tasa de aprendizaje demasiado baja</translation>
    </message>
    <message>
        <source>Many small steps, or few large ones?</source>
        <translation>¿Muchos pasos pequeños o pocos grandes?</translation>
    </message>
    <message>
        <source>Menu entries and file types are installed on Linux only; here, start `digitpad` by hand.</source>
        <translation>Las entradas de menú y los tipos de archivo solo se instalan en Linux; aquí, inicie `digitpad` a mano.</translation>
    </message>
    <message>
        <source>Neurons switched off</source>
        <translation>Neuronas apagadas</translation>
    </message>
    <message>
        <source>No hidden layer</source>
        <translation>Sin capa oculta</translation>
    </message>
    <message>
        <source>No run can be kept: {0}.</source>
        <translation>No se puede guardar ninguna ejecución: {0}.</translation>
    </message>
    <message>
        <source>One wide layer with {0} weights reads {1}, four narrow ones with {2} read {3}: a point apart or more.</source>
        <translation>Una capa ancha con {0} pesos lee el {1}; cuatro estrechas con {2} leen el {3}: un punto o más de diferencia.</translation>
    </message>
    <message>
        <source>One wide layer with {0} weights reads {1}, four narrow ones with {2} read {3}: less than a point apart.</source>
        <translation>Una capa ancha con {0} pesos lee el {1}; cuatro estrechas con {2} leen el {3}: menos de un punto de diferencia.</translation>
    </message>
    <message>
        <source>One wide layer, or four narrow ones with about as many weights?</source>
        <translation>¿Una capa ancha o cuatro estrechas con más o menos los mismos pesos?</translation>
    </message>
    <message>
        <source>Pictures as they are</source>
        <translation>Imágenes tal como son</translation>
    </message>
    <message>
        <source>Rate {0}</source>
        <translation>Tasa {0}</translation>
    </message>
    <message>
        <source>Shuffled digits</source>
        <translation>Dígitos barajados</translation>
    </message>
    <message>
        <source>Stopping early</source>
        <translation>Parar antes</translation>
    </message>
    <message>
        <source>The drawing was not written to {0}: {1}.</source>
        <translation>El dibujo no se escribió en {0}: {1}.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>El archivo</translation>
    </message>
    <message>
        <source>The file of your samples in {0} was removed or replaced meanwhile, and DigitPad uses the one that is there now: do it once more.</source>
        <translation>El archivo de sus muestras en {0} se ha eliminado o sustituido mientras tanto, y DigitPad usa el que está ahí ahora: hágalo otra vez.</translation>
    </message>
    <message>
        <source>The loss explodes: the steps are too long.</source>
        <translation>La pérdida se dispara: los pasos son demasiado largos.</translation>
    </message>
    <message>
        <source>The loss of a run became too large to be a number, so that there is nothing to compare.</source>
        <translation>La pérdida de un entrenamiento se hizo demasiado grande para ser un número, así que no hay nada que comparar.</translation>
    </message>
    <message>
        <source>The loss stays at {0}, as guessing has it: little of the gradient passes several sigmoid layers.</source>
        <translation>La pérdida se queda en {0}, como adivinando: poco gradiente atraviesa varias capas sigmoides.</translation>
    </message>
    <message>
        <source>The loss stays at {0}, as guessing has it: the steps are too long.</source>
        <translation>La pérdida se queda en {0}, como adivinando: los pasos son demasiado largos.</translation>
    </message>
    <message>
        <source>The loss stays at {0}, as guessing has it: the steps are too short.</source>
        <translation>La pérdida se queda en {0}, como adivinando: los pasos son demasiado cortos.</translation>
    </message>
    <message>
        <source>The loss stays at {0}, as guessing has it: weights that all start at zero cannot learn.</source>
        <translation>La pérdida se queda en {0}, como adivinando: unos pesos que empiezan todos a cero no pueden aprender.</translation>
    </message>
    <message>
        <source>The model cannot be used: {0}.</source>
        <translation>El modelo no se puede usar: {0}.</translation>
    </message>
    <message>
        <source>The run in {0} is learning in another window: stop it there.</source>
        <translation>La ejecución en {0} está aprendiendo en otra ventana: deténgala allí.</translation>
    </message>
    <message>
        <source>The run left no model. {0}</source>
        <translation>El entrenamiento no ha dejado ningún modelo. {0}</translation>
    </message>
    <message>
        <source>The run “{0}” was left before its first epoch was over: go on with it.</source>
        <translation>El entrenamiento «{0}» se dejó antes de que terminara su primera época: continúelo.</translation>
    </message>
    <message>
        <source>The training pictures could not be looked at.</source>
        <translation>No se pudieron examinar las imágenes de entrenamiento.</translation>
    </message>
    <message>
        <source>There is too little free memory for this: close other programs, or take something smaller.</source>
        <translation>No hay suficiente memoria libre para esto: cierra otros programas o toma algo más pequeño.</translation>
    </message>
    <message>
        <source>This cannot be done: {0}.</source>
        <translation>Esto no se puede hacer: {0}.</translation>
    </message>
    <message>
        <source>This drawing could not be replayed.</source>
        <translation>No se pudo reproducir este dibujo.</translation>
    </message>
    <message>
        <source>This needs torch, which is installed and cannot be loaded: {0}.</source>
        <translation>Esto necesita torch, que está instalado y no se puede cargar: {0}.</translation>
    </message>
    <message>
        <source>This needs {0}, which is not installed: pip install torch torchvision</source>
        <translation>Esto necesita {0}, que no está instalado: pip install torch torchvision</translation>
    </message>
    <message>
        <source>True digits</source>
        <translation>Dígitos verdaderos</translation>
    </message>
    <message>
        <source>What becomes of a network that sees only {0} pictures?</source>
        <translation>¿Qué es de una red que solo ve {0} imágenes?</translation>
    </message>
    <message>
        <source>What do steps do that are too long?</source>
        <translation>¿Qué hacen los pasos demasiado largos?</translation>
    </message>
    <message>
        <source>What do steps do that are too short?</source>
        <translation>¿Qué hacen los pasos demasiado cortos?</translation>
    </message>
    <message>
        <source>What is the layer in the middle good for?</source>
        <translation>¿Para qué sirve la capa del medio?</translation>
    </message>
    <message>
        <source>Why must the weights start at random?</source>
        <translation>¿Por qué deben empezar los pesos al azar?</translation>
    </message>
    <message>
        <source>Wide or deep</source>
        <translation>Ancha o profunda</translation>
    </message>
    <message>
        <source>Without a hidden layer</source>
        <translation>Sin capa oculta</translation>
    </message>
    <message>
        <source>Wrong digits</source>
        <translation>Dígitos falsos</translation>
    </message>
    <message>
        <source>a model saved here ends in .safetensors</source>
        <translation>un modelo guardado aquí termina en .safetensors</translation>
    </message>
    <message>
        <source>a part of it is not what it should be</source>
        <translation>una parte no es lo que debería ser</translation>
    </message>
    <message>
        <source>a product of two values</source>
        <translation>un producto de dos valores</translation>
    </message>
    <message>
        <source>activation must be one of {0}, not {1}</source>
        <translation>activation debe ser uno de {0}, no {1}</translation>
    </message>
    <message>
        <source>distance must be between 0 and 1000000, not {0}</source>
        <translation>distance debe estar entre 0 y 1000000, no {0}</translation>
    </message>
    <message>
        <source>entry {0} of {1}</source>
        <translation>la entrada {0} de {1}</translation>
    </message>
    <message>
        <source>it has a layer norm ({0}), or a batch norm that kept no means; DigitPad reads neither</source>
        <translation>tiene una normalización por capa ({0}), o una por lotes sin medias; DigitPad no lee ninguna de las dos</translation>
    </message>
    <message>
        <source>it has a width or a time that is no number</source>
        <translation>tiene un grosor o un tiempo que no es un número</translation>
    </message>
    <message>
        <source>it holds numpy arrays, not tensors; save them by numpy.savez and open that file</source>
        <translation>contiene matrices de numpy, no tensores; guárdelas con numpy.savez y abra ese archivo</translation>
    </message>
    <message>
        <source>it holds sparse tensors</source>
        <translation>contiene tensores dispersos</translation>
    </message>
    <message>
        <source>it is a data set, not a model</source>
        <translation>es un conjunto de datos, no un modelo</translation>
    </message>
    <message>
        <source>it is a web page; download the model itself</source>
        <translation>es una página web; descargue el propio modelo</translation>
    </message>
    <message>
        <source>it is an SVG drawing without the ink that DigitPad puts into its own; save it as PNG</source>
        <translation>es un dibujo SVG sin la tinta que DigitPad incluye en los suyos; guárdelo como PNG</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>está dañado</translation>
    </message>
    <message>
        <source>it is damaged, or holds no numbers</source>
        <translation>está dañado o no contiene números</translation>
    </message>
    <message>
        <source>it is damaged: numbers are missing that its table names</source>
        <translation>está dañado: faltan números que su índice nombra</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>está vacío</translation>
    </message>
    <message>
        <source>it is packed; unpack it, and open the model in it</source>
        <translation>está comprimido; descomprímalo y abra el modelo que contiene</translation>
    </message>
    <message>
        <source>it names {0}, which a state dict of an MLP never does; save the state dict alone, torch.save(network.state_dict(), file)</source>
        <translation>nombra {0}, cosa que el state dict de un MLP nunca hace; guarde solo el state dict, torch.save(network.state_dict(), file)</translation>
    </message>
    <message>
        <source>it only points to a file that Git LFS keeps; fetch that file with git lfs pull</source>
        <translation>solo remite a un archivo que guarda Git LFS; obténgalo con git lfs pull</translation>
    </message>
    <message>
        <source>it would be larger than {0} MB</source>
        <translation>ocuparía más de {0} MB</translation>
    </message>
    <message>
        <source>it would unpack to more than {0} MB</source>
        <translation>descomprimido ocuparía más de {0} MB</translation>
    </message>
    <message>
        <source>its counts and labels must be lists of whole numbers</source>
        <translation>sus cantidades y etiquetas no son listas de números enteros</translation>
    </message>
    <message>
        <source>its description</source>
        <translation>su descripción</translation>
    </message>
    <message>
        <source>its digits do not add up to its strokes</source>
        <translation>sus dígitos no suman sus trazos</translation>
    </message>
    <message>
        <source>its labels must be a list of texts</source>
        <translation>sus etiquetas deben ser una lista de textos</translation>
    </message>
    <message>
        <source>its labels or writers do not fit its digits</source>
        <translation>sus etiquetas o autores no corresponden a sus dígitos</translation>
    </message>
    <message>
        <source>its numbers lie in another file; save it as one file</source>
        <translation>sus números están en otro archivo; guárdelo como un solo archivo</translation>
    </message>
    <message>
        <source>its points are no list of finite (x, y) pairs</source>
        <translation>sus puntos no son una lista de pares (x, y) finitos</translation>
    </message>
    <message>
        <source>its settings</source>
        <translation>sus ajustes</translation>
    </message>
    <message>
        <source>its story</source>
        <translation>su historial</translation>
    </message>
    <message>
        <source>its strokes do not add up to its points</source>
        <translation>sus trazos no suman sus puntos</translation>
    </message>
    <message>
        <source>its text</source>
        <translation>su texto</translation>
    </message>
    <message>
        <source>its weights and their scales do not belong together</source>
        <translation>sus pesos y las escalas de estos no van juntos</translation>
    </message>
    <message>
        <source>its weights are so large that its answers are no numbers</source>
        <translation>sus pesos son tan grandes que sus respuestas no son números</translation>
    </message>
    <message>
        <source>mean must be a number between -1000 and 1000, not {0}</source>
        <translation>mean debe ser un número entre -1000 y 1000, no {0}</translation>
    </message>
    <message>
        <source>probability must be between 0 and 1, not {0}</source>
        <translation>probability debe estar entre 0 y 1, no {0}</translation>
    </message>
    <message>
        <source>temperature must be between 0.001 and 1000, not {0}</source>
        <translation>temperature debe estar entre 0,001 y 1000, no {0}</translation>
    </message>
    <message>
        <source>tensor {0} is neither int8 nor float16 nor float32</source>
        <translation>el tensor {0} no es ni int8 ni float16 ni float32</translation>
    </message>
    <message>
        <source>the list of layer sizes</source>
        <translation>la lista de tamaños de capa</translation>
    </message>
    <message>
        <source>the model&apos;s history is too long for a model file</source>
        <translation>el historial del modelo es demasiado largo para un archivo de modelo</translation>
    </message>
    <message>
        <source>the scales of its weights are no positive numbers, one for each row</source>
        <translation>las escalas de sus pesos no son números positivos, uno por fila</translation>
    </message>
    <message>
        <source>this computer has no Apple graphics (MPS) that this PyTorch can use</source>
        <translation>este equipo no tiene gráficos de Apple (MPS) que este PyTorch pueda usar</translation>
    </message>
    <message>
        <source>{0} Take it out of the data set.</source>
        <translation>{0} Quítelo del conjunto de datos.</translation>
    </message>
    <message>
        <source>{0} cannot be written, for the Pillow installed here has no WebP: save a GIF.</source>
        <translation>No se puede escribir {0}, porque el Pillow instalado aquí no tiene WebP: guarde un GIF.</translation>
    </message>
    <message>
        <source>{0} could not be saved: the disk is full or may not be written.</source>
        <translation>No se pudo guardar {0}: el disco está lleno o no se puede escribir en él.</translation>
    </message>
    <message>
        <source>{0} does not exist: choose the folder with the data set.</source>
        <translation>{0} no existe: elija la carpeta con el conjunto de datos.</translation>
    </message>
    <message>
        <source>{0} ends with none of {1}.</source>
        <translation>{0} no termina en ninguna de {1}.</translation>
    </message>
    <message>
        <source>{0} epochs</source>
        <translation>{0} épocas</translation>
    </message>
    <message>
        <source>{0} has lines of another length; a label and 784 pixels are wanted in each.</source>
        <translation>{0} tiene líneas de otra longitud; cada una debe tener una etiqueta y 784 píxeles.</translation>
    </message>
    <message>
        <source>{0} has {1} columns; a label and 784 pixels are wanted.</source>
        <translation>{0} tiene {1} columnas; se esperan una etiqueta y 784 píxeles.</translation>
    </message>
    <message>
        <source>{0} holds labels that are no list of whole numbers.</source>
        <translation>{0} contiene etiquetas que no son una lista de números enteros.</translation>
    </message>
    <message>
        <source>{0} holds letters, not digits: choose EMNIST&apos;s digits or mnist files, or any other set of digits.</source>
        <translation>{0} contiene letras, no dígitos: elija los archivos digits o mnist de EMNIST, u otro conjunto de dígitos.</translation>
    </message>
    <message>
        <source>{0} holds more than {1} pictures; choose a smaller folder.</source>
        <translation>{0} contiene más de {1} imágenes; elija una carpeta más pequeña.</translation>
    </message>
    <message>
        <source>{0} holds neither a picture nor a drawing.</source>
        <translation>{0} no contiene ni imágenes ni dibujos.</translation>
    </message>
    <message>
        <source>{0} holds no pictures to learn from, only such to test with.</source>
        <translation>{0} no contiene imágenes para aprender, solo para probar.</translation>
    </message>
    <message>
        <source>{0} holds no pictures to test with, only such to learn from.</source>
        <translation>{0} no contiene imágenes para probar, solo para aprender.</translation>
    </message>
    <message>
        <source>{0} holds no pictures with labels: x_train, y_train, x_test and y_test are wanted.</source>
        <translation>{0} no contiene imágenes con etiquetas: se esperan x_train, y_train, x_test y y_test.</translation>
    </message>
    <message>
        <source>{0} holds no pictures.</source>
        <translation>{0} no contiene imágenes.</translation>
    </message>
    <message>
        <source>{0} holds pixels outside 0 to 255.</source>
        <translation>{0} contiene píxeles fuera de 0 a 255.</translation>
    </message>
    <message>
        <source>{0} holds something that is no number.</source>
        <translation>{0} contiene algo que no es un número.</translation>
    </message>
    <message>
        <source>{0} holds whole numbers, not single digits: choose a collection of digits.</source>
        <translation>{0} contiene números de varios dígitos, no dígitos sueltos: elija una colección de dígitos.</translation>
    </message>
    <message>
        <source>{0} is a HEIC photograph, which DigitPad cannot read; save it as JPEG or PNG.</source>
        <translation>{0} es una fotografía HEIC, que DigitPad no puede leer; guárdela como JPEG o PNG.</translation>
    </message>
    <message>
        <source>{0} is a TIFF packed in an unusual way ({1}); save it as plain PNG.</source>
        <translation>{0} es un TIFF comprimido de forma poco común ({1}); guárdelo como PNG sencillo.</translation>
    </message>
    <message>
        <source>{0} is a file, and no data set that DigitPad knows; choose the folder of one.</source>
        <translation>{0} es un archivo, y no un conjunto de datos que DigitPad conozca; elija la carpeta de uno.</translation>
    </message>
    <message>
        <source>{0} is a model, not a drawing or a picture; open it as a model.</source>
        <translation>{0} es un modelo, no un dibujo ni una imagen; ábralo como modelo.</translation>
    </message>
    <message>
        <source>{0} is a parquet file, which DigitPad does not read; save its pictures as npz.</source>
        <translation>{0} es un archivo parquet, que DigitPad no lee; guarde sus imágenes como npz.</translation>
    </message>
    <message>
        <source>{0} is a pickle, which could run any program when it is opened; get the data as idx or npz files.</source>
        <translation>{0} es un pickle, que al abrirse podría ejecutar cualquier programa; consiga los datos como archivos idx o npz.</translation>
    </message>
    <message>
        <source>{0} is one file of a data set; choose the folder that it lies in.</source>
        <translation>{0} es un archivo de un conjunto de datos; elija la carpeta en la que está.</translation>
    </message>
    <message>
        <source>{0} is still packed: unpack it, and choose the folder.</source>
        <translation>{0} sigue comprimido: descomprímalo y elija la carpeta.</translation>
    </message>
    <message>
        <source>{0} lacks a file of its data set: put {1} there.</source>
        <translation>A {0} le falta un archivo del conjunto de datos: ponga {1} allí.</translation>
    </message>
    <message>
        <source>{0} neurons</source>
        <translation>{0} neuronas</translation>
    </message>
    <message>
        <source>{0} pictures</source>
        <translation>{0} imágenes</translation>
    </message>
    <message>
        <source>{0} reads only {1} of 1,000 MNIST digits right, so it was hardly made to read digits.</source>
        <translation>{0} solo lee bien {1} de 1.000 dígitos de MNIST, así que difícilmente se hizo para leer dígitos.</translation>
    </message>
    <message>
        <source>{0} was not written: install ONNX first, by pip install onnx.</source>
        <translation>No se escribió {0}: instale antes ONNX con pip install onnx.</translation>
    </message>
    <message>
        <source>{0} × {1} neurons</source>
        <translation>{0} × {1} neuronas</translation>
    </message>
    <message>
        <source>{0}%</source>
        <translation>{0}&#xa0;%</translation>
    </message>
    <message>
        <source>{0}: it is damaged.</source>
        <translation>{0}: está dañado.</translation>
    </message>
    <message>
        <source>{0}: neither its folder nor its name starts with the digit it shows.</source>
        <translation>{0}: ni su carpeta ni su nombre empiezan con el dígito que muestra.</translation>
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
        <translation>{0} está dañada o no es una imagen en formato PNG, JPEG, BMP, GIF, WebP, TIFF o AVIF.</translation>
    </message>
    <message>
        <source>{0} is damaged: it cannot be unpacked. Copy or download it again.</source>
        <translation>{0} está dañado: no se puede descomprimir. Cópielo o descárguelo de nuevo.</translation>
    </message>
    <message>
        <source>{0} has more than {1} megapixels; make it smaller first.</source>
        <translation>{0} tiene más de {1} megapíxeles; redúzcala antes.</translation>
    </message>
    <message>
        <source>{0} is a JPEG built to be slow, of more than a hundred passes.</source>
        <translation>{0} es un JPEG hecho para ser lento, de más de cien pasadas.</translation>
    </message>
    <message>
        <source>{0} is damaged and cannot be read as a picture.</source>
        <translation>{0} está dañada y no se puede leer como imagen.</translation>
    </message>
    <message>
        <source>{0} is no InkML drawing that DigitPad can read: {1}.</source>
        <translation>{0} no es un dibujo InkML que DigitPad pueda leer: {1}.</translation>
    </message>
    <message>
        <source>it declares a document type, which drawings do not need and attacks do</source>
        <translation>declara un tipo de documento, algo que los dibujos no necesitan y los ataques sí</translation>
    </message>
    <message>
        <source>it is written in {0}; save it as UTF-8</source>
        <translation>está escrito en {0}; guárdelo como UTF-8</translation>
    </message>
    <message>
        <source>it is not well-formed XML, or cut short</source>
        <translation>no es XML bien formado o está cortado</translation>
    </message>
    <message>
        <source>it has too many parts</source>
        <translation>tiene demasiadas partes</translation>
    </message>
    <message>
        <source>it is XML about something else ({0})</source>
        <translation>es XML sobre otra cosa ({0})</translation>
    </message>
    <message>
        <source>its points have no X and Y</source>
        <translation>sus puntos no tienen X e Y</translation>
    </message>
    <message>
        <source>it has more than {0} strokes</source>
        <translation>tiene más de {0} trazos</translation>
    </message>
    <message>
        <source>it has too many points</source>
        <translation>tiene demasiados puntos</translation>
    </message>
    <message>
        <source>it has a point of {0} numbers instead of {1}</source>
        <translation>tiene un punto de {0} números en vez de {1}</translation>
    </message>
    <message>
        <source>it has a coordinate that is infinite or far too large</source>
        <translation>tiene una coordenada infinita o demasiado grande</translation>
    </message>
    <message>
        <source>it has the point {0}, which is none of {1} numbers</source>
        <translation>tiene el punto {0}, que no es de {1} números</translation>
    </message>
    <message>
        <source>No MNIST in {0}: put {1} there (from any copy of MNIST), or allow it to be downloaded.</source>
        <translation>No hay MNIST en {0}: ponga ahí {1} (de cualquier copia de MNIST) o permita que se descargue.</translation>
    </message>
    <message>
        <source>The MNIST files in {0} are not the ones that belong there: install DigitPad again.</source>
        <translation>Los archivos de MNIST en {0} no son los que deberían: instale DigitPad de nuevo.</translation>
    </message>
    <message>
        <source>{0} holds pictures of {1}, not 28 by 28 bytes.</source>
        <translation>{0} contiene imágenes de {1}, no de 28 por 28 bytes.</translation>
    </message>
    <message>
        <source>{0} holds {1} labels for {2} pictures.</source>
        <translation>{0} contiene {1} etiquetas para {2} imágenes.</translation>
    </message>
    <message>
        <source>{0} holds labels from {1} to {2}; only 0 to 9 are digits.</source>
        <translation>{0} contiene etiquetas de {1} a {2}; solo 0 a 9 son dígitos.</translation>
    </message>
    <message>
        <source>MNIST could not be downloaded into {0}: are you offline? ({1}) Copies of its four files can be put into that folder instead.</source>
        <translation>No se pudo descargar MNIST en {0}: ¿está sin conexión? ({1}) También puede poner copias de sus cuatro archivos en esa carpeta.</translation>
    </message>
    <message>
        <source>{0} claims to hold {1} bytes, which is more than DigitPad reads.</source>
        <translation>{0} dice contener {1} bytes, más de lo que DigitPad lee.</translation>
    </message>
    <message>
        <source>{0} is damaged: its header does not fit its size. Copy or download it again.</source>
        <translation>{0} está dañado: su cabecera no encaja con su tamaño. Cópielo o descárguelo de nuevo.</translation>
    </message>
    <message>
        <source>{0} is damaged: it does not hold what its header says. Copy or download it again.</source>
        <translation>{0} está dañado: no contiene lo que dice su cabecera. Cópielo o descárguelo de nuevo.</translation>
    </message>
    <message>
        <source>{0} is no idx file of whole numbers.</source>
        <translation>{0} no es un archivo idx de números enteros.</translation>
    </message>
    <message>
        <source>{0} holds an array of {1} dimensions where {2} are needed.</source>
        <translation>{0} contiene una matriz de {1} dimensiones donde hacen falta {2}.</translation>
    </message>
    <message>
        <source>{0} ends in the middle of its header.</source>
        <translation>{0} termina en medio de su cabecera.</translation>
    </message>
    <message>
        <source>{0} lacks the array {1}: it is no collection of drawings.</source>
        <translation>A {0} le falta la matriz {1}: no es una colección de dibujos.</translation>
    </message>
    <message>
        <source>{0} cannot be read as a collection of drawings: {1}.</source>
        <translation>{0} no se puede leer como colección de dibujos: {1}.</translation>
    </message>
    <message>
        <source>There is no checkpoint in {0}: start the run again.</source>
        <translation>No hay ningún punto de control en {0}: empiece la ejecución de nuevo.</translation>
    </message>
    <message>
        <source>{0} cannot be resumed from ({1}): start the run again.</source>
        <translation>No se puede continuar desde {0} ({1}): empiece la ejecución de nuevo.</translation>
    </message>
    <message>
        <source>The checkpoint does not fit its own settings: start the run again.</source>
        <translation>El punto de control no encaja con sus propios ajustes: empiece la ejecución de nuevo.</translation>
    </message>
    <message>
        <source>it was made by another version of DigitPad</source>
        <translation>lo hizo otra versión de DigitPad</translation>
    </message>
    <message>
        <source>it was written by another version of DigitPad</source>
        <translation>lo escribió otra versión de DigitPad</translation>
    </message>
    <message>
        <source>it belongs to another folder</source>
        <translation>pertenece a otra carpeta</translation>
    </message>
    <message>
        <source>The run in {0} learned from other data than {1}: choose its own data.</source>
        <translation>La ejecución de {0} aprendió de otros datos que {1}: elija sus propios datos.</translation>
    </message>
    <message>
        <source>The run in {0} cannot be read: {1}.</source>
        <translation>No se puede leer la ejecución de {0}: {1}.</translation>
    </message>
    <message>
        <source>The run in {0} could not be deleted: {1}.</source>
        <translation>No se pudo eliminar la ejecución de {0}: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot keep a new run: {1}.</source>
        <translation>{0} no puede guardar una ejecución nueva: {1}.</translation>
    </message>
    <message>
        <source>{0} is damaged, so the run cannot go on with your samples: start a new run.</source>
        <translation>{0} está dañado, así que la ejecución no puede seguir con sus muestras: empiece otra.</translation>
    </message>
    <message>
        <source>The loss is no longer a number in epoch {0}: try a lower learning rate, such as {1}.</source>
        <translation>La pérdida deja de ser un número en la época {0}: pruebe una tasa de aprendizaje menor, como {1}.</translation>
    </message>
    <message>
        <source>The graphics card has too little free memory for this run: take a smaller batch or narrower layers.</source>
        <translation>La tarjeta gráfica no tiene memoria libre para esta ejecución: use lotes más pequeños o capas más estrechas.</translation>
    </message>
    <message>
        <source>The computer has too little free memory for this run: take a smaller batch or narrower layers.</source>
        <translation>El equipo no tiene memoria libre para esta ejecución: use lotes más pequeños o capas más estrechas.</translation>
    </message>
    <message>
        <source>The graphics card failed ({0}): train on the CPU, or start DigitPad again.</source>
        <translation>La tarjeta gráfica falló ({0}): entrene en la CPU o inicie DigitPad de nuevo.</translation>
    </message>
    <message>
        <source>Training on the CPU, because {0}.</source>
        <translation>Se entrena en la CPU porque {0}.</translation>
    </message>
    <message>
        <source>there is no graphics card that this PyTorch can use</source>
        <translation>no hay ninguna tarjeta gráfica que este PyTorch pueda usar</translation>
    </message>
    <message>
        <source>there is no graphics card that this PyTorch can use ({0})</source>
        <translation>no hay ninguna tarjeta gráfica que este PyTorch pueda usar ({0})</translation>
    </message>
    <message>
        <source>the graphics card computes wrongly</source>
        <translation>la tarjeta gráfica calcula mal</translation>
    </message>
    <message>
        <source>the graphics card has too little free memory</source>
        <translation>la tarjeta gráfica tiene poca memoria libre</translation>
    </message>
    <message>
        <source>the graphics card does not work ({0})</source>
        <translation>la tarjeta gráfica no funciona ({0})</translation>
    </message>
    <message>
        <source>There are no pictures and no InkML drawings in it.</source>
        <translation>No contiene imágenes ni dibujos InkML.</translation>
    </message>
    <message>
        <source>{0} is not a manifest of DigitPad samples.</source>
        <translation>{0} no es una lista de muestras de DigitPad.</translation>
    </message>
    <message>
        <source>{0} was written by a newer DigitPad (format {1}); update DigitPad to read it.</source>
        <translation>{0} lo escribió un DigitPad más nuevo (formato {1}); actualice DigitPad para leerlo.</translation>
    </message>
    <message>
        <source>{0} lists no samples.</source>
        <translation>{0} no contiene ninguna muestra.</translation>
    </message>
    <message>
        <source>{0} is damaged; without it the samples have no labels.</source>
        <translation>{0} está dañado; sin él las muestras no tienen etiquetas.</translation>
    </message>
    <message>
        <source>its label is no digit from 0 to 9.</source>
        <translation>su etiqueta no es un dígito de 0 a 9.</translation>
    </message>
    <message>
        <source>its picture has no place (a box of four numbers).</source>
        <translation>su imagen no tiene lugar (cuatro números).</translation>
    </message>
    <message>
        <source>its picture&apos;s place is impossible.</source>
        <translation>el lugar de su imagen es imposible.</translation>
    </message>
    <message>
        <source>it shows no ink.</source>
        <translation>no muestra tinta.</translation>
    </message>
    <message>
        <source>its {0} file {1} is missing.</source>
        <translation>falta su archivo {1} ({0}).</translation>
    </message>
    <message>
        <source>{0} is neither a folder nor a zip file; choose a folder of pictures or a zip.</source>
        <translation>{0} no es ni una carpeta ni un archivo zip; elija una carpeta de imágenes o un zip.</translation>
    </message>
    <message>
        <source>{0} is no zip file that can be read, or it is damaged.</source>
        <translation>{0} no es un archivo zip legible o está dañado.</translation>
    </message>
    <message>
        <source>{0} in the zip is damaged or locked with a password.</source>
        <translation>{0} en el zip está dañado o protegido con contraseña.</translation>
    </message>
    <message>
        <source>{0} is bigger than {1} MB.</source>
        <translation>{0} ocupa más de {1} MB.</translation>
    </message>
    <message>
        <source>{0} is left out: there are more than {1} GB of samples before it.</source>
        <translation>{0} se omite: hay más de {1} GB de muestras antes.</translation>
    </message>
    <message>
        <source>{0} holds {1} files or hides how many; at most {2} are taken.</source>
        <translation>{0} contiene {1} archivos u oculta cuántos; se toman {2} como máximo.</translation>
    </message>
    <message>
        <source>{0} holds more than {1} files; split it into smaller ones.</source>
        <translation>{0} contiene más de {1} archivos; divídalo en otros más pequeños.</translation>
    </message>
    <message>
        <source>{0} holds more than {1} files; choose a smaller folder.</source>
        <translation>{0} contiene más de {1} archivos; elija una carpeta más pequeña.</translation>
    </message>
    <message>
        <source>{0} names a file outside its own folder ({1}); nothing was taken from it.</source>
        <translation>{0} nombra un archivo fuera de su propia carpeta ({1}); no se tomó nada de él.</translation>
    </message>
    <message>
        <source>There are no samples in “{0}” yet: correct a drawing or collect some digits first.</source>
        <translation>Aún no hay muestras en «{0}»: corrija antes un dibujo o reúna algunos dígitos.</translation>
    </message>
    <message>
        <source>A kept drawing is damaged and cannot be read; delete the sample.</source>
        <translation>Un dibujo guardado está dañado y no se puede leer; elimine la muestra.</translation>
    </message>
    <message>
        <source>The samples could not be written to {0}: {1}. Choose another place.</source>
        <translation>No se pudieron escribir las muestras en {0}: {1}. Elija otro lugar.</translation>
    </message>
    <message>
        <source>{0} is not empty; choose a new folder for the samples.</source>
        <translation>{0} no está vacía; elija una carpeta nueva para las muestras.</translation>
    </message>
    <message>
        <source>The samples in {0} were kept by a newer DigitPad (format {1}, this one knows {2}); update DigitPad to use them. They were left untouched.</source>
        <translation>Las muestras de {0} las guardó un DigitPad más nuevo (formato {1}, este conoce el {2}); actualice DigitPad para usarlas. No se han tocado.</translation>
    </message>
    <message>
        <source>{0} is not DigitPad&apos;s sample file; move it away so that a new one can be made.</source>
        <translation>{0} no es el archivo de muestras de DigitPad; muévalo para que se pueda crear otro.</translation>
    </message>
    <message>
        <source>The samples in {0} cannot be used: {1}</source>
        <translation>No se pueden usar las muestras de {0}: {1}</translation>
    </message>
    <message>
        <source>the disk is full. Nothing was changed; free some space and try again.</source>
        <translation>el disco está lleno. No se cambió nada; libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>another program has been writing to them for over five seconds. Nothing was changed; try again.</source>
        <translation>otro programa lleva más de cinco segundos escribiendo en ellas. No se cambió nada; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>the folder cannot be written to ({0}). Check its permissions.</source>
        <translation>no se puede escribir en la carpeta ({0}). Compruebe sus permisos.</translation>
    </message>
    <message>
        <source>the file is damaged. Move it to another place, and DigitPad starts an empty one.</source>
        <translation>el archivo está dañado. Muévalo a otro sitio y DigitPad empezará uno vacío.</translation>
    </message>
    <message>
        <source>{0} weights and {1} biases make no network</source>
        <translation>{0} matrices de pesos y {1} vectores de sesgo no forman una red</translation>
    </message>
    <message>
        <source>{0}. Nothing was changed.</source>
        <translation>{0}. No se cambió nada.</translation>
    </message>
</context>
<context>
    <name>TrainerPane</name>
    <message>
        <source>Stopping the training run; the best epoch so far is kept…</source>
        <translation>Deteniendo el entrenamiento; se conserva la mejor época hasta ahora…</translation>
    </message>
    <message>
        <source>Opening the trainer…</source>
        <translation>Abriendo el entrenador…</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probarlo</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
</context>
<context>
    <name>UnitPage</name>
    <message>
        <source>Switch off</source>
        <translation>Apagar</translation>
    </message>
    <message>
        <source>Let this unit say nothing, and see what the others make of it.</source>
        <translation>Hacer callar a esta unidad y ver qué hacen las demás.</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Mantener</translation>
    </message>
    <message>
        <source>Keep this unit at its value while you go on drawing.</source>
        <translation>Mantener esta unidad en su valor mientras sigue dibujando.</translation>
    </message>
    <message>
        <source>Training pictures that excite this unit most</source>
        <translation>Imágenes de entrenamiento que más excitan esta unidad</translation>
    </message>
    <message>
        <source>Last layer, digit {1}</source>
        <translation>Última capa, cifra {1}</translation>
    </message>
    <message>
        <source>Layer {0}, unit {1} of {2:,}</source>
        <translation>Capa {0}, unidad {1} de {2:,}</translation>
    </message>
    <message>
        <source>Its weights, the drawing over them</source>
        <translation>Sus pesos, con el dibujo encima</translation>
    </message>
    <message>
        <source>Where in the drawing it comes from</source>
        <translation>De qué parte del dibujo procede</translation>
    </message>
    <message>
        <source>Blue adds to the unit&apos;s sum, orange takes from it.</source>
        <translation>El azul suma a la unidad, el naranja le resta.</translation>
    </message>
    <message>
        <source>No training picture excites it</source>
        <translation>Ninguna imagen de entrenamiento la excita</translation>
    </message>
    <message>
        <source>Excited most by</source>
        <translation>Lo que más la excita</translation>
    </message>
    <message>
        <source>{0:+,.2f} for {1}</source>
        <translation>{0:+,.2f} para el {1}</translation>
    </message>
    <message>
        <source>This unit is the digit itself.</source>
        <translation>Esta unidad es la propia cifra.</translation>
    </message>
    <message>
        <source>It is switched off.</source>
        <translation>Está apagada.</translation>
    </message>
    <message>
        <source>What it does: {0}</source>
        <translation>Lo que hace: {0}</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>It does nothing for this drawing.</source>
        <translation>Con este dibujo no hace nada.</translation>
    </message>
</context>
<context>
    <name>WayOut</name>
    <message>
        <source>Esc ends the presentation, Del clears the pad</source>
        <translation>Esc termina la presentación, Supr vacía el lienzo</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>DigitPad did not close in good order last time. Your drawing was kept.</source>
        <translation>La última vez DigitPad no se cerró bien. Su dibujo se conservó.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Recuperarlo</translation>
    </message>
    <message>
        <source>Draw a digit from 0 to 9 and watch the bars. The right mouse button erases, Train ▸ Train a model… lets you teach a network of your own.</source>
        <translation>Dibuje un dígito del 0 al 9 y mire las barras. El botón derecho borra; con Entrenar ▸ Entrenar un modelo… puede enseñar a una red propia.</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>What would make it a …?</source>
        <translation>¿Qué lo convertiría en un …?</translation>
    </message>
    <message>
        <source>What would make it {0}?</source>
        <translation>¿Qué lo convertiría en {0}?</translation>
    </message>
    <message>
        <source>On the pad, blue is ink to add and orange ink to rub out, in this order.</source>
        <translation>En el panel, el azul es tinta que se añade y el naranja tinta que se borra, en este orden.</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Hacerlo</translation>
    </message>
    <message>
        <source>Put the dabs on the pad; undo takes them back.</source>
        <translation>Poner los toques en el panel; deshacer los quita.</translation>
    </message>
    <message>
        <source>Draw one digit, without a picture under it, and ask.</source>
        <translation>Dibuje una sola cifra, sin imagen debajo, y pregunte.</translation>
    </message>
    <message>
        <source>Choose a digit.</source>
        <translation>Elija una cifra.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>No small change does it: nothing was found within {0} dabs.</source>
        <translation>Ningún cambio pequeño basta: no se encontró nada con hasta {0} toques.</translation>
    </message>
    <message>
        <source>It is read as {0} already, {1} sure.</source>
        <translation>Ya se lee como {0}, con una seguridad del {1}.</translation>
    </message>
    <message>
        <source>{0} to add, {1} to rub out</source>
        <translation>{0} que añadir, {1} que borrar</translation>
    </message>
    <message>
        <source>Dabs: {0}. It is then read as {1}, {2} sure.</source>
        <translation>Toques: {0}. Entonces se lee como {1}, con una seguridad del {2}.</translation>
    </message>
    <message>
        <source>Dabs: {0}. It is then most like {1} ({2}), of which the pad is not sure.</source>
        <translation>Toques: {0}. Entonces se parece más a {1} ({2}), pero sin seguridad suficiente.</translation>
    </message>
</context>
</TS>

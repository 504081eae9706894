<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ActionBar</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Colors and view</source>
        <translation>Colores y vista</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>I’m done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>I’m done, start over</source>
        <translation>Terminé, volver a empezar</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Siguiente: %1</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Letra</translation>
    </message>
</context>
<context>
    <name>BalanceBlock</name>
    <message>
        <source>How it may harm</source>
        <translation>Cómo puede hacer daño</translation>
    </message>
    <message>
        <source>How it may help</source>
        <translation>Cómo puede ayudar</translation>
    </message>
</context>
<context>
    <name>CheckScreen</name>
    <message>
        <source>%1  ·  Check yourself  ·  Question %2 of %3</source>
        <translation>%1  ·  Compruebe lo que sabe  ·  Pregunta %2 de %3</translation>
    </message>
    <message>
        <source>Check yourself. Question %1 of %2</source>
        <translation>Compruebe lo que sabe. Pregunta %1 de %2</translation>
    </message>
    <message>
        <source>That was the last question. Is anything still open? Please ask our staff.</source>
        <translation>Esa fue la última pregunta. ¿Le queda alguna duda? Pregunte a nuestro personal.</translation>
    </message>
    <message>
        <source>Touch the answer that you would give. Nobody counts, and nothing is kept.</source>
        <translation>Toque la respuesta que usted daría. Nadie cuenta y no se guarda nada.</translation>
    </message>
</context>
<context>
    <name>ConfirmPage</name>
    <message>
        <source>No, go back</source>
        <translation>No, volver</translation>
    </message>
</context>
<context>
    <name>DoseView</name>
    <message>
        <source>After the dose there is no talk about consent, and nobody is asked questions. There is comfort, and the way home.</source>
        <translation>Después de la dosis no se habla de consentimiento ni se hacen preguntas. Queda acompañar y el regreso a casa.</translation>
    </message>
    <message>
        <source>Has today’s dose been given?</source>
        <translation>¿Ya se dio la dosis de hoy?</translation>
    </message>
    <message>
        <source>No, not yet</source>
        <translation>No, todavía no</translation>
    </message>
    <message>
        <source>Yes, it has</source>
        <translation>Sí, ya se dio</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>%1: %2 · %3</source>
        <comment>how it is, what was looked at, a code</comment>
        <translation>%1: %2 · %3</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Averiado</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Look at this</source>
        <translation>Revise esto</translation>
    </message>
</context>
<context>
    <name>GuidedPanel</name>
    <message>
        <source>%1 of %2 left, about %3 minutes</source>
        <translation>Faltan %1 de %2, unos %3 minutos</translation>
    </message>
    <message>
        <source>All of the plan is covered.</source>
        <translation>Se cubrió todo el plan.</translation>
    </message>
    <message>
        <source>Bigger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Bigger letters on the page</source>
        <translation>Letras más grandes en la página</translation>
    </message>
    <message>
        <source>Dose given</source>
        <translation>Dosis dada</translation>
    </message>
    <message>
        <source>End visit</source>
        <translation>Terminar la visita</translation>
    </message>
    <message>
        <source>Hide page</source>
        <translation>Ocultar página</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Siguiente: %1</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Print what was planned, to take home</source>
        <translation>Imprimir lo planeado, para llevar a casa</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Guardar PDF</translation>
    </message>
    <message>
        <source>Save what was planned as a PDF, to take home</source>
        <translation>Guardar lo planeado como PDF, para llevar a casa</translation>
    </message>
    <message>
        <source>Show page</source>
        <translation>Mostrar página</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más chico</translation>
    </message>
    <message>
        <source>Smaller letters on the page</source>
        <translation>Letras más chicas en la página</translation>
    </message>
    <message>
        <source>Start: %1</source>
        <translation>Empezar: %1</translation>
    </message>
    <message>
        <source>The nurse’s panel</source>
        <translation>El panel de enfermería</translation>
    </message>
    <message>
        <source>With a nurse</source>
        <translation>Con enfermería</translation>
    </message>
</context>
<context>
    <name>Handout</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>A cover of the printer is open. Please close it.</source>
        <translation>Una tapa de la impresora está abierta. Ciérrela.</translation>
    </message>
    <message>
        <source>At night:</source>
        <translation>De noche:</translation>
    </message>
    <message>
        <source>Content of %1.</source>
        <translation>Contenido del %1.</translation>
    </message>
    <message>
        <source>Fact:</source>
        <translation>Realidad:</translation>
    </message>
    <message>
        <source>Follow what your clinic tells you.</source>
        <translation>Siga lo que le dice su clínica.</translation>
    </message>
    <message>
        <source>Follow what your clinic tells you. If it differs from this paper, do what your clinic says and ask why.</source>
        <translation>Siga lo que le dice su clínica. Si es distinto de lo que dice este papel, haga lo que dice su clínica y pregunte por qué.</translation>
    </message>
    <message>
        <source>How it may harm</source>
        <translation>Cómo puede hacer daño</translation>
    </message>
    <message>
        <source>How it may help</source>
        <translation>Cómo puede ayudar</translation>
    </message>
    <message>
        <source>How to reach us</source>
        <translation>Cómo comunicarse con nosotros</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>En resumen</translation>
    </message>
    <message>
        <source>It is with the printer. Sheets: %1</source>
        <translation>Ya está en la impresora. Hojas: %1</translation>
    </message>
    <message>
        <source>MMMM d, yyyy</source>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>My next visit</source>
        <translation>Mi próxima visita</translation>
    </message>
    <message>
        <source>My notes</source>
        <translation>Mis notas</translation>
    </message>
    <message>
        <source>My questions</source>
        <translation>Mis preguntas</translation>
    </message>
    <message>
        <source>My visit</source>
        <translation>Mi visita</translation>
    </message>
    <message>
        <source>Myth:</source>
        <translation>Mito:</translation>
    </message>
    <message>
        <source>Our phone, by day and at night:</source>
        <translation>Nuestro teléfono, de día y de noche:</translation>
    </message>
    <message>
        <source>Our phone:</source>
        <translation>Nuestro teléfono:</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>Paper is stuck in the printer. Please take it out.</source>
        <translation>Hay papel atascado en la impresora. Sáquelo.</translation>
    </message>
    <message>
        <source>Reviewed %1 by %2.</source>
        <translation>Revisado el %1 por %2.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Guardado como %1</translation>
    </message>
    <message>
        <source>Saving it.</source>
        <translation>Se guarda.</translation>
    </message>
    <message>
        <source>Sending it to the printer.</source>
        <translation>Se envía a la impresora.</translation>
    </message>
    <message>
        <source>Sources in short; the screen has them in full:</source>
        <translation>Fuentes en resumen; la pantalla las muestra completas:</translation>
    </message>
    <message>
        <source>The USB stick or folder is full. Nothing was saved.</source>
        <translation>La memoria USB o la carpeta está llena. No se guardó nada.</translation>
    </message>
    <message>
        <source>The USB stick or folder is not there. Please put it in.</source>
        <translation>La memoria USB o la carpeta no está. Conéctela.</translation>
    </message>
    <message>
        <source>The print service does not answer. Please tell your IT.</source>
        <translation>El servicio de impresión no responde. Avise a su equipo de informática.</translation>
    </message>
    <message>
        <source>The printer does not answer. Please look whether something came out of it.</source>
        <translation>La impresora no responde. Mire si salió algo de ella.</translation>
    </message>
    <message>
        <source>The printer has no paper. Please fill the tray.</source>
        <translation>La impresora no tiene papel. Llene la bandeja.</translation>
    </message>
    <message>
        <source>The printer is off or not connected. Please switch it on.</source>
        <translation>La impresora está apagada o sin conexión. Enciéndala.</translation>
    </message>
    <message>
        <source>The printer is paused. Somebody who looks after printers has to start it again.</source>
        <translation>La impresora está en pausa. Alguien que se encarga de las impresoras tiene que reanudarla.</translation>
    </message>
    <message>
        <source>The printer needs new ink or toner.</source>
        <translation>La impresora necesita tinta o tóner.</translation>
    </message>
    <message>
        <source>The printer takes no new pages. Please tell your IT.</source>
        <translation>La impresora no acepta páginas nuevas. Avise a su equipo de informática.</translation>
    </message>
    <message>
        <source>There is nothing to take yet. Plan a page first, or open one.</source>
        <translation>Todavía no hay nada que llevar. Planee una página primero o abra una.</translation>
    </message>
    <message>
        <source>This handout cannot be made. The log says why.</source>
        <translation>No se puede hacer esta hoja. El registro dice por qué.</translation>
    </message>
    <message>
        <source>This kiosk does not know its printer. Please tell your IT.</source>
        <translation>Este quiosco no conoce su impresora. Avise a su equipo de informática.</translation>
    </message>
    <message>
        <source>This kiosk may not write to the USB stick or folder. Nothing was saved.</source>
        <translation>Este quiosco no puede escribir en la memoria USB o la carpeta. No se guardó nada.</translation>
    </message>
    <message>
        <source>This visit has printed as many sheets as one visit may.</source>
        <translation>Esta visita ya imprimió todas las hojas que se permiten por visita.</translation>
    </message>
    <message>
        <source>To fill in by hand</source>
        <translation>Para llenar a mano</translation>
    </message>
    <message>
        <source>What you may feel, what you can do, and when to tell the nurse: you find these for each step on the screen, or ask our staff.</source>
        <translation>Lo que puede sentir, lo que puede hacer y cuándo avisar al personal de enfermería: lo encuentra para cada paso en la pantalla, o pregunte a nuestro personal.</translation>
    </message>
    <message>
        <source>Who takes me home, and their phone number</source>
        <translation>Quién me lleva a casa, y su teléfono</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
    <message>
        <source>ask our staff</source>
        <translation>pregunte a nuestro personal</translation>
    </message>
</context>
<context>
    <name>HealthPage</name>
    <message>
        <source>All is well.</source>
        <translation>Todo está bien.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Be silent</source>
        <translation>Silencio</translation>
    </message>
    <message>
        <source>Health of the kiosk</source>
        <translation>Estado del quiosco</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Revisar de nuevo</translation>
    </message>
    <message>
        <source>Say a sentence</source>
        <translation>Decir una frase</translation>
    </message>
    <message>
        <source>Something is broken. Call support and read out the lines with their codes.</source>
        <translation>Algo está averiado. Llame a soporte y lea las líneas con sus códigos.</translation>
    </message>
    <message>
        <source>The computer could not say it. Have an administrator look at its voices.</source>
        <translation>La computadora no pudo decirla. Pida a un administrador que revise sus voces.</translation>
    </message>
    <message>
        <source>The kiosk looks itself over.</source>
        <translation>El quiosco se está revisando.</translation>
    </message>
    <message>
        <source>The kiosk works. There is something to look at.</source>
        <translation>El quiosco funciona. Hay algo que revisar.</translation>
    </message>
    <message>
        <source>The sentence was said. If you heard nothing, check the loudspeaker, its cable and the volume.</source>
        <translation>La frase se dijo. Si no oyó nada, revise el altavoz, su cable y el volumen.</translation>
    </message>
    <message>
        <source>This is a test of the loudspeaker. One, two, three.</source>
        <translation>Esta es una prueba del altavoz. Uno, dos, tres.</translation>
    </message>
    <message>
        <source>Touch test</source>
        <translation>Prueba táctil</translation>
    </message>
    <message>
        <source>You should hear a sentence now.</source>
        <translation>Ahora debería oír una frase.</translation>
    </message>
</context>
<context>
    <name>HeroCard</name>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message numerus="yes">
        <source>Step by step · %n minutes</source>
        <translation>
            <numerusform>Paso a paso · %n minuto</numerusform>
            <numerusform>Paso a paso · %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Walk through your visit, from the front door to your ride home.</source>
        <translation>Recorra su visita, desde que llega hasta que vuelve a casa.</translation>
    </message>
    <message>
        <source>What to expect on the day</source>
        <translation>Qué esperar el día de su visita</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message numerus="yes">
        <source>It starts over when nobody has touched it for %n minutes.</source>
        <translation>
            <numerusform>Vuelve a empezar si nadie la toca durante %n minuto.</numerusform>
            <numerusform>Vuelve a empezar si nadie la toca durante %n minutos.</numerusform>
        </translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>¿Qué le gustaría saber?</translation>
    </message>
</context>
<context>
    <name>KeyMessageBlock</name>
    <message>
        <source>&lt;b&gt;In short:&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;En resumen:&lt;/b&gt; %1</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Clear all letters</source>
        <translation>Borrar todas las letras</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Delete the last letter</source>
        <translation>Borrar la última letra</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Done, show the results alone</source>
        <translation>Listo, ver solo los resultados</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>A key without a scan code. It cannot be given a meaning.</source>
        <translation>Una tecla sin código. No se le puede dar un significado.</translation>
    </message>
    <message>
        <source>Press each key of the keypad</source>
        <translation>Pulse cada tecla del teclado</translation>
    </message>
    <message>
        <source>Scan code %1. It means: %2.</source>
        <translation>Código %1. Significa: %2.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>what it does on every keyboard</source>
        <translation>lo que hace en todo teclado</translation>
    </message>
</context>
<context>
    <name>KioskView</name>
    <message>
        <source>Check yourself</source>
        <translation>Compruebe lo que sabe</translation>
    </message>
    <message>
        <source>Everything stands lower down. To change it back, touch “Colors”.</source>
        <translation>Todo está más abajo. Para volver a como estaba, toque “Colores”.</translation>
    </message>
    <message>
        <source>Question %1</source>
        <translation>Pregunta %1</translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
</context>
<context>
    <name>ListenBar</name>
    <message>
        <source>Faster</source>
        <translation>Más rápido</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Más alto</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>Frase siguiente</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Previous sentence</source>
        <translation>Frase anterior</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Más bajo</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation>Lectura en voz alta</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Más lento</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>This screen cannot speak right now. Please ask our staff.</source>
        <translation>Esta pantalla no puede hablar en este momento. Por favor, pregunte a nuestro personal.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>One moment, please.</source>
        <translation>Un momento, por favor.</translation>
    </message>
</context>
<context>
    <name>MythFactBlock</name>
    <message>
        <source>&lt;b&gt;Fact:&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Realidad:&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;Myth:&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Mito:&lt;/b&gt; %1</translation>
    </message>
</context>
<context>
    <name>NextTopics</name>
    <message>
        <source>Next, you might read</source>
        <translation>También puede leer</translation>
    </message>
</context>
<context>
    <name>NotesView</name>
    <message>
        <source>A GOOD ANSWER HOLDS</source>
        <translation>UNA BUENA RESPUESTA TIENE</translation>
    </message>
    <message>
        <source>ASK (TEACH-BACK)</source>
        <translation>PREGUNTE (QUE LO DIGA CON SUS PALABRAS)</translation>
    </message>
    <message>
        <source>Hide the answer</source>
        <translation>Ocultar la respuesta</translation>
    </message>
    <message>
        <source>IF SOMETHING IS MISSING, SAY</source>
        <translation>SI FALTA ALGO, DIGA</translation>
    </message>
    <message>
        <source>Nothing on this panel is saved, except a handout that you print or save.</source>
        <translation>Nada de este panel se guarda, salvo una hoja que usted imprima o guarde.</translation>
    </message>
    <message>
        <source>SAY</source>
        <translation>DIGA</translation>
    </message>
    <message>
        <source>There are no notes to this page. Go on as you like, or pick one from the plan.</source>
        <translation>Esta página no tiene notas. Siga como quiera o elija una del plan.</translation>
    </message>
    <message>
        <source>This page is for before the dose. After it, keep to comfort and the way home.</source>
        <translation>Esta página es para antes de la dosis. Después, solo acompañar y el regreso a casa.</translation>
    </message>
    <message>
        <source>WE TALKED ABOUT</source>
        <translation>HABLAMOS DE</translation>
    </message>
    <message>
        <source>What a good answer holds</source>
        <translation>Qué tiene una buena respuesta</translation>
    </message>
</context>
<context>
    <name>OptionButton</name>
    <message>
        <source>A</source>
        <comment>a letter that shows how large the text will be</comment>
        <translation>A</translation>
    </message>
</context>
<context>
    <name>PageButtons</name>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>More, further down</source>
        <translation>Más, hacia abajo</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Up, to what was before</source>
        <translation>Subir, a lo que estaba antes</translation>
    </message>
</context>
<context>
    <name>PageEnd</name>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n fuente</numerusform>
            <numerusform>%n fuentes</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide the sources</source>
        <translation>Ocultar las fuentes</translation>
    </message>
    <message>
        <source>MMMM d, yyyy</source>
        <comment>a day, as Qt.formatDate writes it</comment>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>On my phone</source>
        <translation>En mi teléfono</translation>
    </message>
    <message>
        <source>On my phone: take this page with you</source>
        <translation>En mi teléfono: llévese esta página</translation>
    </message>
    <message>
        <source>Reviewed %1 by %2</source>
        <translation>Revisado el %1 por %2</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Mostrar %1</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message numerus="yes">
        <source>%n digits typed</source>
        <translation>
            <numerusform>%n dígito escrito</numerusform>
            <numerusform>%n dígitos escritos</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Borrar el último dígito</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>That was not the PIN.</source>
        <translation>Ese no era el PIN.</translation>
    </message>
    <message>
        <source>That was not the PIN. Try again.</source>
        <translation>Ese no era el PIN. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This part is for our staff. Type the PIN, then touch OK.</source>
        <translation>Esta parte es para nuestro personal. Escriba el PIN y toque OK.</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n minutes.</source>
        <translation>
            <numerusform>Espere %n minuto.</numerusform>
            <numerusform>Espere %n minutos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wait %n seconds.</source>
        <translation>
            <numerusform>Espere %n segundo.</numerusform>
            <numerusform>Espere %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait a minute.</source>
        <translation>Espere un minuto.</translation>
    </message>
</context>
<context>
    <name>PlanRow</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1, %2 minutes. Show it</source>
        <translation>%1, %2 minutos. Mostrar</translation>
    </message>
    <message>
        <source>%1, covered. Show it</source>
        <translation>%1, cubierto. Mostrar</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Cubierto</translation>
    </message>
    <message>
        <source>Plan: %1</source>
        <translation>Plan: %1</translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>After the dose: comfort and the way home.</source>
        <translation>Después de la dosis: acompañar y el regreso a casa.</translation>
    </message>
    <message>
        <source>Plan this visit</source>
        <translation>Planee esta visita</translation>
    </message>
    <message>
        <source>THE DAY ITSELF, STEP BY STEP</source>
        <translation>EL DÍA MISMO, PASO A PASO</translation>
    </message>
    <message>
        <source>Tick what you want to cover. Touch a name to show that page now.</source>
        <translation>Marque lo que quiere cubrir. Toque un nombre para mostrar esa página ahora.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview of %1</source>
        <translation>Vista previa de %1</translation>
    </message>
</context>
<context>
    <name>QrSheet</name>
    <message>
        <source>A code for a phone&apos;s camera</source>
        <translation>Un código para la cámara del teléfono</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Code %1 of %2: take each of them.</source>
        <translation>Código %1 de %2: tome cada uno.</translation>
    </message>
    <message>
        <source>First</source>
        <comment>code</comment>
        <translation>Primero</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>code</comment>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Point your phone&apos;s camera here. It needs no internet.</source>
        <translation>Apunte aquí la cámara de su teléfono. No necesita internet.</translation>
    </message>
    <message>
        <source>Point your phone&apos;s camera here. It opens our clinic&apos;s page, and needs the internet.</source>
        <translation>Apunte aquí la cámara de su teléfono. Abre la página de nuestra clínica y necesita internet.</translation>
    </message>
    <message>
        <source>Take it with you</source>
        <translation>Lléveselo</translation>
    </message>
</context>
<context>
    <name>RoutesScreen</name>
    <message>
        <source>Choose one to see the day, step by step. Not sure, or yours is not here? Ask our staff.</source>
        <translation>Elija uno para ver el día, paso a paso. ¿No sabe cuál es, o no ve el suyo? Pregunte a nuestro personal.</translation>
    </message>
    <message>
        <source>Which treatment will you have?</source>
        <translation>¿Qué tratamiento va a recibir?</translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>%1, step %2</source>
        <translation>%1, paso %2</translation>
    </message>
    <message numerus="yes">
        <source>%n results</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>¿Quiso decir %1?</translation>
    </message>
    <message>
        <source>Did you mean:</source>
        <translation>¿Quiso decir:</translation>
    </message>
    <message>
        <source>Not what you need? Ask our staff.</source>
        <translation>¿No es lo que necesita? Pregunte a nuestro personal.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>Or look here:</source>
        <translation>O busque aquí:</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Paso a paso</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Type a word</source>
        <translation>Escriba una palabra</translation>
    </message>
    <message>
        <source>Type a word, or choose from these.</source>
        <translation>Escriba una palabra o elija una de estas opciones.</translation>
    </message>
    <message>
        <source>Type another word</source>
        <translation>Escribir otra palabra</translation>
    </message>
    <message>
        <source>We found nothing for “%1”. Ask our staff: they are glad to help.</source>
        <translation>No encontramos nada para “%1”. Pregunte a nuestro personal: con gusto le ayudará.</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>¿Qué está buscando?</translation>
    </message>
    <message>
        <source>What this word means</source>
        <translation>Qué significa esta palabra</translation>
    </message>
    <message>
        <source>You typed: %1</source>
        <translation>Usted escribió: %1</translation>
    </message>
</context>
<context>
    <name>SectionCard</name>
    <message numerus="yes">
        <source>%n topics</source>
        <translation>
            <numerusform>%n tema</numerusform>
            <numerusform>%n temas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SectionScreen</name>
    <message numerus="yes">
        <source>There are %n more pages here. “Search” finds them.</source>
        <translation>
            <numerusform>Hay %n página más aquí. “Buscar” la encuentra.</numerusform>
            <numerusform>Hay %n páginas más aquí. “Buscar” las encuentra.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>SlidePage</name>
    <message>
        <source>Ask the front desk if you have a question.</source>
        <translation>Si tiene una pregunta, pregunte en la recepción.</translation>
    </message>
    <message>
        <source>The day itself · %1 · Step %2 of %3</source>
        <translation>El día mismo · %1 · Paso %2 de %3</translation>
    </message>
</context>
<context>
    <name>StaffHead</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>StaffMenu</name>
    <message>
        <source>%1 of 100</source>
        <translation>%1 de 100</translation>
    </message>
    <message>
        <source>After two minutes without a touch, this closes by itself.</source>
        <translation>Tras dos minutos sin tocar, esto se cierra solo.</translation>
    </message>
    <message>
        <source>Begin a visit with a nurse</source>
        <translation>Empezar una visita con enfermería</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Pantalla</translation>
    </message>
    <message>
        <source>Health of the kiosk</source>
        <translation>Estado del quiosco</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Learn a key</source>
        <translation>Aprender una tecla</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Salir del quiosco</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>Reiniciar el quiosco</translation>
    </message>
    <message>
        <source>This computer could not save your choice. It lasts until the next restart.</source>
        <translation>Esta computadora no pudo guardar su elección. Vale hasta el próximo reinicio.</translation>
    </message>
    <message>
        <source>Touch test</source>
        <translation>Prueba táctil</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Waiting room</source>
        <translation>Sala de espera</translation>
    </message>
</context>
<context>
    <name>StaffScreen</name>
    <message>
        <source>A touchscreen that visitors use by themselves.</source>
        <translation>Una pantalla táctil que los visitantes usan solos.</translation>
    </message>
    <message>
        <source>A visit with a nurse begins from the menu, in both.</source>
        <translation>Una visita con enfermería empieza desde el menú, en ambos.</translation>
    </message>
    <message>
        <source>Black, white and yellow, for people who see little.</source>
        <translation>Negro, blanco y amarillo, para personas que ven poco.</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Pantalla</translation>
    </message>
    <message>
        <source>Every visit begins with these colors.</source>
        <translation>Cada visita empieza con estos colores.</translation>
    </message>
    <message>
        <source>For a bright room.</source>
        <translation>Para una sala clara.</translation>
    </message>
    <message>
        <source>For a dim room, and for eyes that light hurts.</source>
        <translation>Para una sala oscura y para ojos a los que molesta la luz.</translation>
    </message>
    <message>
        <source>For staff</source>
        <translation>Para el personal</translation>
    </message>
    <message>
        <source>Health of the kiosk</source>
        <translation>Estado del quiosco</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Press each key</source>
        <translation>Pulse cada tecla</translation>
    </message>
    <message>
        <source>Really leave the kiosk?</source>
        <translation>¿De verdad salir del quiosco?</translation>
    </message>
    <message>
        <source>Really restart the kiosk?</source>
        <translation>¿De verdad reiniciar el quiosco?</translation>
    </message>
    <message>
        <source>Slides, one after the other, on a screen that nobody touches.</source>
        <translation>Diapositivas, una tras otra, en una pantalla que nadie toca.</translation>
    </message>
    <message>
        <source>The kiosk ends and does not come back by itself. To have it again, restart the computer.</source>
        <translation>El quiosco termina y no vuelve solo. Para tenerlo de nuevo, reinicie la computadora.</translation>
    </message>
    <message>
        <source>The screen goes dark for some seconds and comes back by itself. It reads new content and new settings.</source>
        <translation>La pantalla se apaga unos segundos y vuelve sola. Lee contenido y ajustes nuevos.</translation>
    </message>
    <message>
        <source>Touch test</source>
        <translation>Prueba táctil</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Waiting room</source>
        <translation>Sala de espera</translation>
    </message>
    <message>
        <source>What is this screen for?</source>
        <translation>¿Para qué es esta pantalla?</translation>
    </message>
    <message>
        <source>When you are done, touch “Back”, or press Escape twice. Whoever looks after this computer writes the lines below into kiosk.yaml.</source>
        <translation>Al terminar, toque “Atrás” o pulse Escape dos veces. Quien cuida esta computadora escribe estas líneas en kiosk.yaml.</translation>
    </message>
    <message>
        <source>Yes, leave the kiosk</source>
        <translation>Sí, salir del quiosco</translation>
    </message>
    <message>
        <source>Yes, restart</source>
        <translation>Sí, reiniciar</translation>
    </message>
</context>
<context>
    <name>StepRail</name>
    <message>
        <source>Step %1, %2</source>
        <translation>Paso %1, %2</translation>
    </message>
    <message>
        <source>Step %1, %2. Done</source>
        <translation>Paso %1, %2. Visto</translation>
    </message>
    <message>
        <source>Step %1, %2. You are here</source>
        <translation>Paso %1, %2. Usted está aquí</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Are you still reading?</source>
        <translation>¿Sigue leyendo?</translation>
    </message>
    <message>
        <source>End visit</source>
        <translation>Terminar la visita</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>Necesito más tiempo</translation>
    </message>
    <message>
        <source>If nobody touches the screen, the visit ends, and nothing of it is kept.</source>
        <translation>Si nadie toca la pantalla, la visita termina y no se guarda nada de ella.</translation>
    </message>
    <message>
        <source>Is this visit still going on?</source>
        <translation>¿Sigue esta visita?</translation>
    </message>
    <message>
        <source>I’m done, start over</source>
        <translation>Terminé, volver a empezar</translation>
    </message>
    <message numerus="yes">
        <source>This screen will start over in about %n minutes, to keep your visit private.</source>
        <translation>
            <numerusform>Esta pantalla volverá a empezar en más o menos %n minuto, para proteger su privacidad.</numerusform>
            <numerusform>Esta pantalla volverá a empezar en unos %n minutos, para proteger su privacidad.</numerusform>
        </translation>
    </message>
    <message>
        <source>This screen will start over in about a minute, to keep your visit private.</source>
        <translation>Esta pantalla volverá a empezar en más o menos un minuto, para proteger su privacidad.</translation>
    </message>
    <message>
        <source>This screen will start over in about half a minute, to keep your visit private.</source>
        <translation>Esta pantalla volverá a empezar en más o menos medio minuto, para proteger su privacidad.</translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>Sí, seguir</translation>
    </message>
    <message>
        <source>Yes, keep reading</source>
        <translation>Sí, seguir leyendo</translation>
    </message>
</context>
<context>
    <name>TextSheet</name>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>La más grande</translation>
    </message>
    <message>
        <source>More space between letters and lines</source>
        <translation>Más espacio entre letras y renglones</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño de la letra</translation>
    </message>
</context>
<context>
    <name>TouchTest</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Clean the glass and test again. If it stays so, tell whoever looks after this computer to calibrate the touch.</source>
        <translation>Limpie el vidrio y pruebe de nuevo. Si sigue igual, pida a quien está a cargo de esta computadora que calibre el toque.</translation>
    </message>
    <message>
        <source>Every touch landed where it should.</source>
        <translation>Todos los toques llegaron a su lugar.</translation>
    </message>
    <message>
        <source>Five touches anywhere end this test, and so does the key Escape.</source>
        <translation>Cinco toques en cualquier lugar terminan esta prueba, y también la tecla Escape.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>Bien.</translation>
    </message>
    <message>
        <source>Read this out to whoever looks after this computer: the touch has to be turned as the picture is. This page closes by itself after two minutes.</source>
        <translation>Lea esto a quien está a cargo de esta computadora: hay que girar el toque igual que la imagen. Esta página se cierra sola después de dos minutos.</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Probar de nuevo</translation>
    </message>
    <message>
        <source>Test again. If it stays so, parts of the glass may be broken, or the touch belongs to another screen.</source>
        <translation>Pruebe de nuevo. Si sigue igual, partes del vidrio pueden estar dañadas, o el toque pertenece a otra pantalla.</translation>
    </message>
    <message>
        <source>That touch landed %1.</source>
        <translation>Ese toque llegó %1.</translation>
    </message>
    <message>
        <source>That touch landed at none of the places.</source>
        <translation>Ese toque no llegó a ninguno de los lugares.</translation>
    </message>
    <message>
        <source>The touch is turned: a quarter turn clockwise.</source>
        <translation>El toque está girado: un cuarto de vuelta a la derecha, como las agujas del reloj.</translation>
    </message>
    <message>
        <source>The touch is turned: a quarter turn counterclockwise.</source>
        <translation>El toque está girado: un cuarto de vuelta a la izquierda, contra las agujas del reloj.</translation>
    </message>
    <message>
        <source>The touch is turned: across is down, and both are upside down.</source>
        <translation>El toque está girado: lo horizontal es vertical, y los dos están al revés.</translation>
    </message>
    <message>
        <source>The touch is turned: across is down, and down is across.</source>
        <translation>El toque está girado: lo horizontal es vertical, y lo vertical es horizontal.</translation>
    </message>
    <message>
        <source>The touch is turned: left is right, and right is left.</source>
        <translation>El toque está girado: la izquierda es la derecha, y la derecha es la izquierda.</translation>
    </message>
    <message>
        <source>The touch is turned: top is bottom, and bottom is top.</source>
        <translation>El toque está girado: arriba es abajo, y abajo es arriba.</translation>
    </message>
    <message>
        <source>The touch is turned: upside down, by half a turn.</source>
        <translation>El toque está girado: al revés, media vuelta.</translation>
    </message>
    <message>
        <source>The touch lands about %1 millimeters beside the finger.</source>
        <translation>El toque llega a unos %1 milímetros del dedo.</translation>
    </message>
    <message>
        <source>The touches landed in no order that can be told.</source>
        <translation>Los toques llegaron sin un orden que se pueda reconocer.</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>No hay nada que hacer.</translation>
    </message>
    <message>
        <source>Touch test</source>
        <translation>Prueba táctil</translation>
    </message>
    <message>
        <source>Touch the ring %1.</source>
        <translation>Toque el anillo %1.</translation>
    </message>
    <message>
        <source>at the bottom left</source>
        <translation>abajo a la izquierda</translation>
    </message>
    <message>
        <source>at the bottom right</source>
        <translation>abajo a la derecha</translation>
    </message>
    <message>
        <source>at the top left</source>
        <translation>arriba a la izquierda</translation>
    </message>
    <message>
        <source>at the top right</source>
        <translation>arriba a la derecha</translation>
    </message>
    <message>
        <source>in the middle</source>
        <translation>en el centro</translation>
    </message>
</context>
<context>
    <name>UnavailableScreen</name>
    <message>
        <source>For staff: the content could not be opened. Run “kiosk check” on this computer; it says what is wrong.</source>
        <translation>Para el personal: no se pudo abrir el contenido. Ejecute “kiosk check” en esta computadora; le dirá qué está mal.</translation>
    </message>
    <message>
        <source>Please ask our staff. They are glad to answer your questions.</source>
        <translation>Por favor, pregunte a nuestro personal. Con gusto responderá a sus preguntas.</translation>
    </message>
    <message>
        <source>This screen is taking a break</source>
        <translation>Esta pantalla está en pausa</translation>
    </message>
</context>
<context>
    <name>ViewSheet</name>
    <message>
        <source>Colors and view</source>
        <translation>Colores y vista</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Everything lower down</source>
        <translation>Todo más abajo</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>No movement</source>
        <translation>Sin movimiento</translation>
    </message>
</context>
<context>
    <name>VolumePage</name>
    <message>
        <source>%1 of 100</source>
        <translation>%1 de 100</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Más alto</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Más bajo</translation>
    </message>
    <message>
        <source>Reading aloud begins this loud in every visit.</source>
        <translation>La lectura en voz alta empieza así en cada visita.</translation>
    </message>
</context>
<context>
    <name>WalkthroughScreen</name>
    <message>
        <source>Step %1 of %2  ·  %3</source>
        <translation>Paso %1 de %2  ·  %3</translation>
    </message>
    <message>
        <source>Step %1 of %2. %3</source>
        <translation>Paso %1 de %2. %3</translation>
    </message>
    <message>
        <source>Tell the nurse if</source>
        <translation>Avise al personal de enfermería si</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Lo que puede hacer</translation>
    </message>
    <message>
        <source>What you may feel</source>
        <translation>Lo que puede sentir</translation>
    </message>
    <message>
        <source>Your visit</source>
        <translation>Su visita</translation>
    </message>
</context>
</TS>

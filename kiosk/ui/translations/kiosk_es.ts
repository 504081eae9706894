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
    <name>KioskView</name>
    <message>
        <source>Everything stands lower down. To change it back, touch “Colors”.</source>
        <translation>Todo está más abajo. Para volver a como estaba, toque “Colores”.</translation>
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
        <source>Reviewed %1 by %2</source>
        <translation>Revisado el %1 por %2</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Mostrar %1</translation>
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
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
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
        <source>I need more time</source>
        <translation>Necesito más tiempo</translation>
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

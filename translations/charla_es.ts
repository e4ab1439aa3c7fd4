<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>charla::ui::Actions</name>
    <message>
        <source>Connect to &amp;another server…</source>
        <translation>Conectarse a &amp;otro servidor…</translation>
    </message>
    <message>
        <source>&amp;Copy the address for others</source>
        <translation>&amp;Copiar la dirección para los demás</translation>
    </message>
    <message>
        <source>&amp;Stop hosting</source>
        <translation>&amp;Cerrar el servidor</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Join or create a room…</source>
        <translation>&amp;Entrar en una sala o crearla…</translation>
    </message>
    <message>
        <source>&amp;Leave the room, or close the private talk</source>
        <translation>&amp;Salir de la sala o cerrar la charla privada</translation>
    </message>
    <message>
        <source>&amp;Next conversation</source>
        <translation>Conversación s&amp;iguiente</translation>
    </message>
    <message>
        <source>&amp;Previous conversation</source>
        <translation>Conversación &amp;anterior</translation>
    </message>
    <message>
        <source>&amp;Write a message</source>
        <translation>Escribir un &amp;mensaje</translation>
    </message>
    <message>
        <source>&amp;People in the room</source>
        <translation>&amp;Personas en la sala</translation>
    </message>
    <message>
        <source>&amp;About Charla</source>
        <translation>&amp;Acerca de Charla</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Servidor</translation>
    </message>
    <message>
        <source>&amp;Talk</source>
        <translation>&amp;Charla</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>&amp;Find in this conversation…</source>
        <translation>&amp;Buscar en esta conversación…</translation>
    </message>
    <message>
        <source>Find &amp;everywhere…</source>
        <translation>Buscar en &amp;todas partes…</translation>
    </message>
    <message>
        <source>Change the &amp;topic of the room…</source>
        <translation>Cambiar el &amp;tema de la sala…</translation>
    </message>
    <message>
        <source>&amp;Log out</source>
        <translation>&amp;Cerrar la sesión</translation>
    </message>
    <message>
        <source>&amp;Do not disturb</source>
        <translation>&amp;No molestar</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>&amp;Ir a…</translation>
    </message>
    <message>
        <source>&amp;Insert an emoji…</source>
        <translation>I&amp;nsertar un emoji…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Atajos de &amp;teclado</translation>
    </message>
    <message>
        <source>Conversation %1</source>
        <translation>Conversación %1</translation>
    </message>
</context>
<context>
    <name>charla::ui::AddressesPanel</name>
    <message>
        <source>Address for the others</source>
        <translation>Dirección para los demás</translation>
    </message>
    <message>
        <source>&amp;Stop hosting</source>
        <translation>&amp;Cerrar el servidor</translation>
    </message>
    <message>
        <source>Stop hosting</source>
        <translation>Cerrar el servidor</translation>
    </message>
    <message>
        <source>Others can join at</source>
        <translation>Los demás pueden entrar en</translation>
    </message>
    <message>
        <source>More addresses</source>
        <translation>Más direcciones</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copiar %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>charla::ui::Attention</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
</context>
<context>
    <name>charla::ui::ChatArea</name>
    <message>
        <source>No conversation is open. Choose a room on the left, or create one.</source>
        <translation>No hay ninguna conversación abierta. Elige una sala a la izquierda o crea una.</translation>
    </message>
    <message>
        <source>Join or create a &amp;room</source>
        <translation>Entrar en una &amp;sala o crearla</translation>
    </message>
    <message>
        <source>Join or create a room</source>
        <translation>Entrar en una sala o crearla</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Búsqueda</translation>
    </message>
</context>
<context>
    <name>charla::ui::CompletionList</name>
    <message>
        <source>Completions</source>
        <translation>Propuestas</translation>
    </message>
</context>
<context>
    <name>charla::ui::Composer</name>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Send (Enter). Shift+Enter begins a new line.</source>
        <translation>Enviar (Intro). Mayús+Intro empieza una línea nueva.</translation>
    </message>
    <message>
        <source>Reply to %1</source>
        <translation>Respuesta a %1</translation>
    </message>
    <message>
        <source>Editing your message</source>
        <translation>Editas tu mensaje</translation>
    </message>
    <message>
        <source>Enter changes it, Esc leaves it as it is.</source>
        <translation>Intro lo cambia, Esc lo deja como está.</translation>
    </message>
    <message>
        <source>Insert an emoji</source>
        <translation>Insertar un emoji</translation>
    </message>
    <message>
        <source>Insert an emoji (Ctrl+E)</source>
        <translation>Insertar un emoji (Ctrl+E)</translation>
    </message>
</context>
<context>
    <name>charla::ui::ConnectionBanner</name>
    <message>
        <source>Try &amp;now</source>
        <translation>Intentar &amp;ahora</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>&amp;Conectar…</translation>
    </message>
    <message>
        <source>Connecting to %1 again…</source>
        <translation>Conectando de nuevo con %1…</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Conectando con %1…</translation>
    </message>
    <message>
        <source>You are not connected.</source>
        <translation>No tienes conexión.</translation>
    </message>
</context>
<context>
    <name>charla::ui::ConversationHeader</name>
    <message>
        <source>No topic yet. Double-click to say what this room is about.</source>
        <translation>Aún no hay tema. Haz doble clic para decir de qué trata esta sala.</translation>
    </message>
    <message>
        <source>Private talk with %1</source>
        <translation>Charla privada con %1</translation>
    </message>
    <message>
        <source>Topic of the room</source>
        <translation>Tema de la sala</translation>
    </message>
    <message>
        <source>What this room is about</source>
        <translation>De qué trata esta sala</translation>
    </message>
    <message>
        <source>Search here</source>
        <translation>Buscar aquí</translation>
    </message>
    <message>
        <source>Search in this conversation (Ctrl+F)</source>
        <translation>Buscar en esta conversación (Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>charla::ui::ConversationTabBar</name>
    <message>
        <source>Open conversations</source>
        <translation>Conversaciones abiertas</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>Cerrar %1</translation>
    </message>
</context>
<context>
    <name>charla::ui::ConversationTabs</name>
    <message>
        <source>The topic can be changed once the server can be reached again.</source>
        <translation>El tema se podrá cambiar cuando se vuelva a alcanzar el servidor.</translation>
    </message>
    <message>
        <source>That message can be shown once the server can be reached again.</source>
        <translation>Ese mensaje se podrá mostrar cuando se vuelva a alcanzar el servidor.</translation>
    </message>
    <message>
        <source>That message is not there any more.</source>
        <translation>Ese mensaje ya no está.</translation>
    </message>
</context>
<context>
    <name>charla::ui::ConversationView</name>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Nobody has said anything here yet.
Be the first!</source>
        <translation>Aquí aún no se ha dicho nada.
¡Empieza!</translation>
    </message>
    <message>
        <source>Only you and %1 see what is written here.</source>
        <translation>Solo %1 y tú veis lo que se escribe aquí.</translation>
    </message>
    <message>
        <source>Message to everybody in %1</source>
        <translation>Mensaje para todos en %1</translation>
    </message>
    <message>
        <source>Message to %1</source>
        <translation>Mensaje para %1</translation>
    </message>
</context>
<context>
    <name>charla::ui::DesktopNotifier</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Responder</translation>
    </message>
</context>
<context>
    <name>charla::ui::EmojiPicker</name>
    <message>
        <source>Choose an emoji</source>
        <translation>Elegir un emoji</translation>
    </message>
    <message>
        <source>Name of an emoji, in English</source>
        <translation>Nombre de un emoji, en inglés</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emojis</translation>
    </message>
    <message>
        <source>Search by the English name…</source>
        <translation>Buscar por el nombre en inglés…</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Usados hace poco</translation>
    </message>
    <message>
        <source>Nothing is called like that.</source>
        <translation>Nada se llama así.</translation>
    </message>
</context>
<context>
    <name>charla::ui::EmojiTable</name>
    <message>
        <source>Faces</source>
        <translation>Caras</translation>
    </message>
    <message>
        <source>Hands and people</source>
        <translation>Manos y personas</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Naturaleza</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>Comida y bebida</translation>
    </message>
    <message>
        <source>Play and feasts</source>
        <translation>Juegos y fiestas</translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation>Viajes y lugares</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objetos</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Símbolos</translation>
    </message>
</context>
<context>
    <name>charla::ui::Entrance</name>
    <message>
        <source>Starting the server…</source>
        <translation>Abriendo el servidor…</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Conectando con %1…</translation>
    </message>
</context>
<context>
    <name>charla::ui::HostPage</name>
    <message>
        <source>Name of your server</source>
        <translation>Nombre de tu servidor</translation>
    </message>
    <message>
        <source>Port of your server</source>
        <translation>Puerto de tu servidor</translation>
    </message>
    <message>
        <source>0 (any free port)</source>
        <translation>0 (cualquier puerto libre)</translation>
    </message>
    <message>
        <source>&amp;Server name</source>
        <translation>Nombre del &amp;servidor</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Puerto</translation>
    </message>
    <message>
        <source>Charla then shows you the addresses at which the others can join, with Charla or with a browser.</source>
        <translation>Charla te mostrará después las direcciones en las que los demás pueden entrar, con Charla o con un navegador.</translation>
    </message>
</context>
<context>
    <name>charla::ui::IntentBar</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Cancelar (Esc)</translation>
    </message>
</context>
<context>
    <name>charla::ui::JoinPage</name>
    <message>
        <source>Address of the server</source>
        <translation>Dirección del servidor</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Dirección</translation>
    </message>
    <message>
        <source>The host&apos;s window shows it. Servers where you have been before are in the list.</source>
        <translation>La muestra la ventana del anfitrión. En la lista están los servidores donde ya has estado.</translation>
    </message>
</context>
<context>
    <name>charla::ui::LogOutQuestion</name>
    <message>
        <source>Log out?</source>
        <translation>¿Cerrar la sesión?</translation>
    </message>
    <message>
        <source>&amp;Log out</source>
        <translation>&amp;Cerrar la sesión</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Quedarse</translation>
    </message>
    <message>
        <source>Not everything that you wrote is sent yet.</source>
        <translation>Todavía no se ha enviado todo lo que has escrito.</translation>
    </message>
    <message>
        <source>If you log out now, the rest is lost. If you only close the window, it is sent when you are back.</source>
        <translation>Si cierras la sesión ahora, el resto se pierde. Si solo cierras la ventana, se envía cuando vuelvas.</translation>
    </message>
</context>
<context>
    <name>charla::ui::MainWindow</name>
    <message>
        <source>Search everywhere</source>
        <translation>Buscar en todas partes</translation>
    </message>
    <message>
        <source>Search all messages (Ctrl+Shift+F)</source>
        <translation>Buscar en todos los mensajes (Ctrl+Mayús+F)</translation>
    </message>
</context>
<context>
    <name>charla::ui::MemberDelegate</name>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (tú)</translation>
    </message>
</context>
<context>
    <name>charla::ui::MemberPanel</name>
    <message>
        <source>People in this room</source>
        <translation>Personas en esta sala</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Write &amp;privately</source>
        <translation>Escribir en &amp;privado</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
</context>
<context>
    <name>charla::ui::MemberWords</name>
    <message>
        <source>%1 (you), %2</source>
        <comment>name, presence</comment>
        <translation>%1 (tú), %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, presence</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>charla::ui::MessageList</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>charla::ui::MessageMenu</name>
    <message>
        <source>Thumbs up</source>
        <translation>Pulgar arriba</translation>
    </message>
    <message>
        <source>Heart</source>
        <translation>Corazón</translation>
    </message>
    <message>
        <source>Laughing</source>
        <translation>Risa</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Fiesta</translation>
    </message>
    <message>
        <source>Surprised</source>
        <translation>Sorpresa</translation>
    </message>
    <message>
        <source>Sad</source>
        <translation>Tristeza</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Reply</source>
        <translation>&amp;Responder</translation>
    </message>
    <message>
        <source>R&amp;eact</source>
        <translation>R&amp;eaccionar</translation>
    </message>
    <message>
        <source>Show the &amp;quoted message</source>
        <translation>Mostrar el mensaje &amp;citado</translation>
    </message>
    <message>
        <source>React</source>
        <translation>Reaccionar</translation>
    </message>
    <message>
        <source>E&amp;dit</source>
        <translation>E&amp;ditar</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>E&amp;liminar…</translation>
    </message>
    <message>
        <source>Delete the message?</source>
        <translation>¿Eliminar el mensaje?</translation>
    </message>
    <message>
        <source>Delete this message for everybody?</source>
        <translation>¿Eliminar este mensaje para todos?</translation>
    </message>
    <message>
        <source>“%1”
Its text is gone for good then.</source>
        <comment>the first line of the message</comment>
        <translation>«%1»
Su texto desaparecerá para siempre.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Conservar</translation>
    </message>
    <message>
        <source>O&amp;pen link</source>
        <translation>A&amp;brir el enlace</translation>
    </message>
    <message>
        <source>Copy link &amp;address</source>
        <translation>C&amp;opiar la dirección del enlace</translation>
    </message>
    <message>
        <source>Copy c&amp;ode</source>
        <translation>Copiar el códi&amp;go</translation>
    </message>
</context>
<context>
    <name>charla::ui::MessageWords</name>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <comment>author, time, text</comment>
        <translation>%1, a las %2: %3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a message, its state</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not sent yet: it goes out as soon as the server can be reached.</source>
        <translation>Aún no se ha enviado: saldrá en cuanto se alcance el servidor.</translation>
    </message>
    <message>
        <source>Not delivered: the server refused it.</source>
        <translation>No entregado: el servidor lo ha rechazado.</translation>
    </message>
    <message>
        <source>This message was deleted</source>
        <translation>Este mensaje se eliminó</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>editado</translation>
    </message>
    <message>
        <source>answers an earlier message</source>
        <translation>responde a un mensaje anterior</translation>
    </message>
    <message>
        <source>answers %1: %2</source>
        <comment>author, text</comment>
        <translation>responde a %1: %2</translation>
    </message>
</context>
<context>
    <name>charla::ui::NewRoomEdit</name>
    <message>
        <source>Name of a room to join or create</source>
        <translation>Nombre de la sala en la que entrar o que crear</translation>
    </message>
    <message>
        <source>Join or create a room</source>
        <translation>Entrar en una sala o crearla</translation>
    </message>
    <message>
        <source>Join or create</source>
        <translation>Entrar o crear</translation>
    </message>
    <message>
        <source>Join or create (Enter)</source>
        <translation>Entrar o crear (Intro)</translation>
    </message>
</context>
<context>
    <name>charla::ui::Preferences</name>
    <message>
        <source>Charla on %1</source>
        <translation>Charla en %1</translation>
    </message>
</context>
<context>
    <name>charla::ui::RoomPanel</name>
    <message>
        <source>Double-click a person to write to them privately.</source>
        <translation>Haz doble clic en una persona para escribirle en privado.</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Salas</translation>
    </message>
    <message>
        <source>Private talks</source>
        <translation>Charlas privadas</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privadas</translation>
    </message>
    <message>
        <source>Join or create a room</source>
        <translation>Entrar en una sala o crearla</translation>
    </message>
    <message>
        <source>Join or create a room (Ctrl+J)</source>
        <translation>Entrar en una sala o crearla (Ctrl+J)</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation>&amp;Entrar</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Private talk</source>
        <translation>Charla privada</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>&amp;Silenciar</translation>
    </message>
</context>
<context>
    <name>charla::ui::RoomWords</name>
    <message>
        <source>not joined</source>
        <translation>no estás en ella</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>silenciada</translation>
    </message>
</context>
<context>
    <name>charla::ui::SearchModel</name>
    <message>
        <source>private, with %1</source>
        <translation>privado, con %1</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4</source>
        <comment>author, room, date, text</comment>
        <translation>%1, %2, %3: %4</translation>
    </message>
</context>
<context>
    <name>charla::ui::SearchPanel</name>
    <message>
        <source>Search for</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Where to search</source>
        <translation>Dónde buscar</translation>
    </message>
    <message>
        <source>Messages that were found</source>
        <translation>Mensajes encontrados</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>Words, from:nick, since:2026-01-31, until:2026-02-28</source>
        <translation>Palabras, from:apodo, since:2026-01-31, until:2026-02-28</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Cerrar la búsqueda (Esc)</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>En %1</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Aquí</translation>
    </message>
    <message>
        <source>All words must be in a message, each perhaps as a part of a word. Add from:nick, since: or until: with a day to narrow it down.</source>
        <translation>El mensaje debe contener todas las palabras, aunque sea como parte de otra. Añade from:apodo, since: (desde) o until: (hasta) con un día para acotar.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached now. It is searched as soon as it is back.</source>
        <translation>Ahora no se alcanza el servidor. Se buscará en cuanto vuelva.</translation>
    </message>
    <message>
        <source>Nothing was found here. Perhaps everywhere?</source>
        <translation>Aquí no se encontró nada. ¿Quizá en todas partes?</translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer words, or a part of one.</source>
        <translation>No se encontró nada. Prueba con menos palabras, o con parte de una.</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n messages; scroll for more.</source>
        <translation>
            <numerusform>El mensaje más nuevo; desplázate para ver más.</numerusform>
            <numerusform>Los %n mensajes más nuevos; desplázate para ver más.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 message was found.</source>
        <translation>Se encontró 1 mensaje.</translation>
    </message>
    <message numerus="yes">
        <source>%n messages were found.</source>
        <translation>
            <numerusform>Se encontró %n mensaje.</numerusform>
            <numerusform>Se encontraron %n mensajes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>charla::ui::SearchQuery</name>
    <message>
        <source>Write the day after “%1:” as 2026-01-31.</source>
        <translation>Escribe el día tras «%1:» como 2026-01-31.</translation>
    </message>
    <message>
        <source>Write a nick after “from:”.</source>
        <translation>Escribe un apodo tras «from:».</translation>
    </message>
    <message>
        <source>That is too long to look for.</source>
        <translation>Es demasiado largo para buscarlo.</translation>
    </message>
</context>
<context>
    <name>charla::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Conversation by its number</source>
        <translation>Conversación por su número</translation>
    </message>
    <message>
        <source>While writing</source>
        <translation>Al escribir</translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation>Enviar el mensaje</translation>
    </message>
    <message>
        <source>Begin a new line</source>
        <translation>Empezar una línea nueva</translation>
    </message>
    <message>
        <source>Change the last own message, in an empty field</source>
        <translation>Cambiar el último mensaje propio, con el campo vacío</translation>
    </message>
    <message>
        <source>Name a person</source>
        <translation>Nombrar a una persona</translation>
    </message>
    <message>
        <source>Emoji by its name</source>
        <translation>Emoji por su nombre</translation>
    </message>
    <message>
        <source>Take what is offered</source>
        <translation>Aceptar lo propuesto</translation>
    </message>
    <message>
        <source>Give up an answer or a change</source>
        <translation>Abandonar una respuesta o un cambio</translation>
    </message>
    <message>
        <source>What can be done with a chosen message</source>
        <translation>Qué se puede hacer con el mensaje elegido</translation>
    </message>
</context>
<context>
    <name>charla::ui::StatusLine</name>
    <message>
        <source>Online as %1 at %2</source>
        <comment>nick, address</comment>
        <translation>En línea como %1 en %2</translation>
    </message>
    <message>
        <source>Online as %1 at %2 (%3)</source>
        <comment>nick, server, address</comment>
        <translation>En línea como %1 en %2 (%3)</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Offline, waiting to connect again</source>
        <translation>Sin conexión, a la espera de volver a conectar</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión</translation>
    </message>
</context>
<context>
    <name>charla::ui::StopQuestion</name>
    <message>
        <source>Stop hosting?</source>
        <translation>¿Cerrar el servidor?</translation>
    </message>
    <message>
        <source>Others are in your rooms.</source>
        <translation>Hay otras personas en tus salas.</translation>
    </message>
    <message>
        <source>&amp;Stop the server</source>
        <translation>&amp;Cerrar el servidor</translation>
    </message>
    <message>
        <source>&amp;Keep hosting</source>
        <translation>&amp;Seguir</translation>
    </message>
    <message>
        <source>If you go on, the server in this window stops, and they are disconnected. What was said stays on this computer, for when you host again.</source>
        <translation>Si continúas, el servidor de esta ventana se cierra y los demás se desconectan. Lo dicho se queda en este equipo para cuando vuelvas a abrirlo.</translation>
    </message>
</context>
<context>
    <name>charla::ui::Switcher</name>
    <message>
        <source>Nothing is called like that.</source>
        <translation>Nada se llama así.</translation>
    </message>
    <message>
        <source>Go to a conversation or an act</source>
        <translation>Ir a una conversación o una acción</translation>
    </message>
    <message>
        <source>Room, person or act</source>
        <translation>Sala, persona o acción</translation>
    </message>
    <message>
        <source>Where to go</source>
        <translation>Adónde ir</translation>
    </message>
    <message>
        <source>Go to a room, a person or an act…</source>
        <translation>Ir a una sala, una persona o una acción…</translation>
    </message>
</context>
<context>
    <name>charla::ui::SwitcherModel</name>
    <message>
        <source>not joined yet</source>
        <translation>aún no has entrado</translation>
    </message>
</context>
<context>
    <name>charla::ui::WelcomeDialog</name>
    <message>
        <source>Welcome to Charla</source>
        <translation>Te damos la bienvenida a Charla</translation>
    </message>
    <message>
        <source>Talk with the people on your network. No account, no internet.</source>
        <translation>Habla con las personas de tu red. Sin cuenta, sin internet.</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>Espera, por favor</translation>
    </message>
    <message>
        <source>S&amp;tart and enter</source>
        <translation>&amp;Abrir y entrar</translation>
    </message>
    <message>
        <source>&amp;Enter</source>
        <translation>&amp;Entrar</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Cerrar</translation>
    </message>
</context>
<context>
    <name>charla::ui::WelcomeForm</name>
    <message>
        <source>Your nick</source>
        <translation>Tu apodo</translation>
    </message>
    <message>
        <source>Your &amp;nick</source>
        <translation>Tu &amp;apodo</translation>
    </message>
    <message>
        <source>&amp;Host a room server</source>
        <translation>A&amp;brir un servidor de salas</translation>
    </message>
    <message>
        <source>Start one on this computer and invite the others.</source>
        <translation>Ponlo en marcha en este equipo e invita a los demás.</translation>
    </message>
    <message>
        <source>Host a room server</source>
        <translation>Abrir un servidor de salas</translation>
    </message>
    <message>
        <source>&amp;Join a room server</source>
        <translation>&amp;Unirse a un servidor</translation>
    </message>
    <message>
        <source>Somebody on your network has already started one.</source>
        <translation>Alguien de tu red ya ha abierto uno.</translation>
    </message>
    <message>
        <source>Join a room server</source>
        <translation>Unirse a un servidor</translation>
    </message>
    <message>
        <source>Enter the address of the server.</source>
        <translation>Escribe la dirección del servidor.</translation>
    </message>
    <message>
        <source>That is not an address. Enter one like 192.168.1.20:9090.</source>
        <translation>Eso no es una dirección. Escribe una como 192.168.1.20:9090.</translation>
    </message>
</context>
<context>
    <name>charla::ui::aboutBox</name>
    <message>
        <source>About Charla</source>
        <translation>Acerca de Charla</translation>
    </message>
    <message>
        <source>Chat for the people on your network. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Chat para las personas de tu red. Software libre bajo la Licencia Pública General GNU, versión 3 o posterior.</translation>
    </message>
</context>
<context>
    <name>charla::ui::messageContent</name>
    <message>
        <source>edited · %1</source>
        <comment>beside the time of a message</comment>
        <translation>editado · %1</translation>
    </message>
    <message>
        <source>More messages in between – click to load them</source>
        <translation>Hay más mensajes en medio: haz clic para cargarlos</translation>
    </message>
    <message>
        <source>An earlier message – click to see it</source>
        <translation>Un mensaje anterior: haz clic para verlo</translation>
    </message>
    <message>
        <source>This message was deleted</source>
        <translation>Este mensaje se eliminó</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copiar el código</translation>
    </message>
</context>
<context>
    <name>charla::ui::notices</name>
    <message numerus="yes">
        <source>%1 joined</source>
        <comment>one or more names</comment>
        <translation>
            <numerusform>%1 ha entrado</numerusform>
            <numerusform>%1 han entrado</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 came and went</source>
        <comment>one or more names</comment>
        <translation>
            <numerusform>%1 ha entrado y se ha ido</numerusform>
            <numerusform>%1 han entrado y se han ido</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 left</source>
        <comment>one or more names</comment>
        <translation>
            <numerusform>%1 se ha ido</numerusform>
            <numerusform>%1 se han ido</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 left and came back</source>
        <comment>one or more names</comment>
        <translation>
            <numerusform>%1 se ha ido y ha vuelto</numerusform>
            <numerusform>%1 se han ido y han vuelto</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>charla::ui::texts</name>
    <message>
        <source>%1 %2</source>
        <comment>two sentences, one after the other</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Port %1 is already in use on this computer.</source>
        <translation>El puerto %1 ya está en uso en este equipo.</translation>
    </message>
    <message>
        <source>Choose another port, or 0 for any free one.</source>
        <translation>Elige otro puerto, o 0 para cualquiera libre.</translation>
    </message>
    <message>
        <source>This computer does not let you use port %1.</source>
        <translation>Este equipo no te permite usar el puerto %1.</translation>
    </message>
    <message>
        <source>Choose a port above 1023, or 0 for any free one.</source>
        <translation>Elige un puerto mayor que 1023, o 0 para cualquiera libre.</translation>
    </message>
    <message>
        <source>The server could not be started (%1).</source>
        <translation>No se ha podido abrir el servidor (%1).</translation>
    </message>
    <message>
        <source>Try another port, or 0 for any free one.</source>
        <translation>Prueba con otro puerto, o 0 para cualquiera libre.</translation>
    </message>
    <message>
        <source>Enter the nick that the others will see.</source>
        <translation>Escribe el apodo que verán los demás.</translation>
    </message>
    <message numerus="yes">
        <source>That nick is too long. Use at most %n characters.</source>
        <translation>
            <numerusform>Ese apodo es demasiado largo. Usa %n carácter como máximo.</numerusform>
            <numerusform>Ese apodo es demasiado largo. Usa %n caracteres como máximo.</numerusform>
        </translation>
    </message>
    <message>
        <source>That nick contains invisible characters. Use letters, digits, signs and spaces.</source>
        <translation>Ese apodo contiene caracteres invisibles. Usa letras, cifras, signos y espacios.</translation>
    </message>
    <message>
        <source>That nick can&apos;t be used. Choose another one.</source>
        <translation>Ese apodo no se puede usar. Elige otro.</translation>
    </message>
    <message>
        <source>Enter the name of a room.</source>
        <translation>Escribe el nombre de una sala.</translation>
    </message>
    <message numerus="yes">
        <source>That name is too long. Use at most %n characters.</source>
        <translation>
            <numerusform>Ese nombre es demasiado largo. Usa %n carácter como máximo.</numerusform>
            <numerusform>Ese nombre es demasiado largo. Usa %n caracteres como máximo.</numerusform>
        </translation>
    </message>
    <message>
        <source>That name contains invisible characters. Use letters, digits, signs and spaces.</source>
        <translation>Ese nombre contiene caracteres invisibles. Usa letras, cifras, signos y espacios.</translation>
    </message>
    <message>
        <source>That name can&apos;t be used. Choose another one.</source>
        <translation>Ese nombre no se puede usar. Elige otro.</translation>
    </message>
    <message>
        <source>This is too long by %1 KiB. Shorten it, or send it in parts.</source>
        <translation>Sobran %1 KiB. Acórtalo o envíalo por partes.</translation>
    </message>
    <message>
        <source>This contains characters that can&apos;t be sent. Remove the control characters.</source>
        <translation>Contiene caracteres que no se pueden enviar. Quita los caracteres de control.</translation>
    </message>
    <message>
        <source>You are not in that room any more. Join it again to write there.</source>
        <translation>Ya no estás en esa sala. Entra de nuevo para escribir en ella.</translation>
    </message>
    <message>
        <source>That person has left. Your message was not delivered.</source>
        <translation>Esa persona se ha ido. Tu mensaje no se ha entregado.</translation>
    </message>
    <message>
        <source>The server holds as many rooms as it can. Join one that exists.</source>
        <translation>El servidor no admite más salas. Entra en una de las que hay.</translation>
    </message>
    <message>
        <source>The server could not keep your message. Send it again.</source>
        <translation>El servidor no ha podido guardar tu mensaje. Envíalo de nuevo.</translation>
    </message>
    <message>
        <source>The server refused this because it is too long.</source>
        <translation>El servidor lo ha rechazado por ser demasiado largo.</translation>
    </message>
    <message>
        <source>The server refused this because of invisible characters.</source>
        <translation>El servidor lo ha rechazado por contener caracteres invisibles.</translation>
    </message>
    <message>
        <source>The server refused the last request (%1).</source>
        <translation>El servidor ha rechazado la última petición (%1).</translation>
    </message>
    <message>
        <source>Trying again now.</source>
        <translation>Nuevo intento ahora.</translation>
    </message>
    <message numerus="yes">
        <source>Trying again in %n s.</source>
        <translation>
            <numerusform>Nuevo intento en %n s.</numerusform>
            <numerusform>Nuevo intento en %n s.</numerusform>
        </translation>
    </message>
    <message>
        <source>online</source>
        <translation>en línea</translation>
    </message>
    <message>
        <source>away</source>
        <translation>ausente</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>1 unread message</source>
        <translation>1 mensaje sin leer</translation>
    </message>
    <message numerus="yes">
        <source>%n unread messages</source>
        <translation>
            <numerusform>%n mensaje sin leer</numerusform>
            <numerusform>%n mensajes sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 persona</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two names</comment>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>%1, %2 and %3</source>
        <comment>three names</comment>
        <translation>%1, %2 y %3</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %n others</source>
        <comment>more than three names</comment>
        <translation>
            <numerusform>%1, %2 y %n más</numerusform>
            <numerusform>%1, %2 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is writing…</source>
        <translation>%1 está escribiendo…</translation>
    </message>
    <message numerus="yes">
        <source>%1 are writing…</source>
        <comment>several names</comment>
        <translation>
            <numerusform>%1 está escribiendo…</numerusform>
            <numerusform>%1 están escribiendo…</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no computer called %1 on this network.</source>
        <translation>En esta red no hay ningún equipo llamado %1.</translation>
    </message>
    <message>
        <source>Check the address for mistakes, or use the numbers that the host&apos;s window shows.</source>
        <translation>Comprueba la dirección o usa los números que muestra la ventana del anfitrión.</translation>
    </message>
    <message>
        <source>Nobody answers at %1.</source>
        <translation>Nadie responde en %1.</translation>
    </message>
    <message>
        <source>Check address and port, and that the host has started Charla.</source>
        <translation>Comprueba la dirección y el puerto, y que el anfitrión ha abierto Charla.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 no ha respondido a tiempo.</translation>
    </message>
    <message>
        <source>Check that you are on the same network and that no firewall is in the way.</source>
        <translation>Comprueba que estáis en la misma red y que ningún cortafuegos lo impide.</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>Se ha perdido la conexión.</translation>
    </message>
    <message>
        <source>Check the network.</source>
        <translation>Comprueba la red.</translation>
    </message>
    <message>
        <source>The server has been stopped.</source>
        <translation>El servidor se ha cerrado.</translation>
    </message>
    <message>
        <source>Ask the host to start it again.</source>
        <translation>Pide al anfitrión que lo abra de nuevo.</translation>
    </message>
    <message>
        <source>The connection was too slow to keep up.</source>
        <translation>La conexión era demasiado lenta.</translation>
    </message>
    <message>
        <source>Connect again.</source>
        <translation>Conéctate de nuevo.</translation>
    </message>
    <message>
        <source>Something answers at %1, but it is not a Charla server.</source>
        <translation>En %1 responde algo, pero no es un servidor de Charla.</translation>
    </message>
    <message>
        <source>Check address and port.</source>
        <translation>Comprueba la dirección y el puerto.</translation>
    </message>
    <message>
        <source>The server at %1 is of another version of Charla.</source>
        <translation>El servidor en %1 es de otra versión de Charla.</translation>
    </message>
    <message>
        <source>Use the same version on both computers, or join with a browser.</source>
        <translation>Usa la misma versión en ambos equipos o entra con un navegador.</translation>
    </message>
    <message>
        <source>Somebody there already has that nick, or one that looks like it.</source>
        <translation>Alguien ya tiene allí ese apodo o uno que se le parece.</translation>
    </message>
    <message>
        <source>Choose another nick.</source>
        <translation>Elige otro apodo.</translation>
    </message>
    <message>
        <source>That nick belongs to the server itself.</source>
        <translation>Ese apodo pertenece al propio servidor.</translation>
    </message>
    <message>
        <source>The server does not take that nick.</source>
        <translation>El servidor no acepta ese apodo.</translation>
    </message>
    <message>
        <source>You continued in another window or program, so this one was disconnected.</source>
        <translation>Has seguido en otra ventana o programa, así que esta se ha desconectado.</translation>
    </message>
    <message>
        <source>Connect again with another nick to use both.</source>
        <translation>Conéctate de nuevo con otro apodo para usar ambas.</translation>
    </message>
    <message>
        <source>The connection failed (%1).</source>
        <translation>La conexión ha fallado (%1).</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Another Charla on this computer keeps its history in the same folder.</source>
        <translation>Otra Charla en este equipo guarda su historial en la misma carpeta.</translation>
    </message>
    <message>
        <source>End that one first.</source>
        <translation>Ciérrala primero.</translation>
    </message>
    <message>
        <source>A newer Charla made the history on this computer.</source>
        <translation>El historial de este equipo lo hizo una Charla más nueva.</translation>
    </message>
    <message>
        <source>Host with that one; nothing was changed.</source>
        <translation>Abre el servidor con esa; no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>The history on this computer is damaged (%1).</source>
        <translation>El historial de este equipo está dañado (%1).</translation>
    </message>
    <message>
        <source>Start Charla with --repair to save what can be read; nothing is overwritten.</source>
        <translation>Inicia Charla con --repair para salvar lo que se pueda leer; no se sobrescribe nada.</translation>
    </message>
    <message>
        <source>The history on this computer can&apos;t be opened (%1).</source>
        <translation>No se puede abrir el historial de este equipo (%1).</translation>
    </message>
    <message>
        <source>Look at the rights of its folder.</source>
        <translation>Revisa los permisos de su carpeta.</translation>
    </message>
    <message>
        <source>The history on this computer can&apos;t be written (%1).</source>
        <translation>No se puede escribir el historial de este equipo (%1).</translation>
    </message>
    <message>
        <source>Look at the rights of its folder, and at the space on the disk.</source>
        <translation>Revisa los permisos de su carpeta y el espacio en el disco.</translation>
    </message>
    <message>
        <source>That message is not there any more.</source>
        <translation>Ese mensaje ya no está.</translation>
    </message>
    <message>
        <source>Only who wrote a message can change it.</source>
        <translation>Solo quien escribió un mensaje puede cambiarlo.</translation>
    </message>
    <message>
        <source>That message has as many reactions as it can.</source>
        <translation>Ese mensaje ya tiene todas las reacciones posibles.</translation>
    </message>
    <message>
        <source>names you</source>
        <translation>te menciona</translation>
    </message>
</context>
</TS>

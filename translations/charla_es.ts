<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>charla::ui::ActQuestion</name>
    <message>
        <source>Mute %1 in %2?</source>
        <translation>¿Silenciar a %1 en %2?</translation>
    </message>
    <message>
        <source>Mute %1 everywhere?</source>
        <translation>¿Silenciar a %1 en todas partes?</translation>
    </message>
    <message>
        <source>Ban %1 from this server?</source>
        <translation>¿Expulsar a %1 de este servidor?</translation>
    </message>
    <message>
        <source>Put %1 out of %2?</source>
        <translation>¿Sacar a %1 de %2?</translation>
    </message>
    <message>
        <source>Put %1 off the server?</source>
        <translation>¿Sacar a %1 del servidor?</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>&amp;Silenciar</translation>
    </message>
    <message>
        <source>&amp;Ban</source>
        <translation>&amp;Expulsar</translation>
    </message>
    <message>
        <source>&amp;Put out</source>
        <translation>&amp;Sacar</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Durante cuánto tiempo</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Also whoever comes from the same &amp;address</source>
        <translation>También quien venga de la misma &amp;dirección</translation>
    </message>
    <message>
        <source>for 10 minutes</source>
        <translation>durante 10 minutos</translation>
    </message>
    <message>
        <source>for 1 hour</source>
        <translation>durante 1 hora</translation>
    </message>
    <message>
        <source>for 1 day</source>
        <translation>durante 1 día</translation>
    </message>
    <message>
        <source>for 1 week</source>
        <translation>durante 1 semana</translation>
    </message>
    <message>
        <source>until it is taken back</source>
        <translation>hasta que se retire</translation>
    </message>
    <message>
        <source>Why (they are told, and it is kept)</source>
        <translation>Por qué (se les dice, y queda anotado)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
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
    <message>
        <source>S&amp;ettings…</source>
        <translation>&amp;Preferencias…</translation>
    </message>
    <message>
        <source>&amp;Hosting: QR code, people, settings…</source>
        <translation>&amp;Alojar: código QR, personas, ajustes…</translation>
    </message>
    <message>
        <source>Ne&amp;xt server</source>
        <translation>Servidor sig&amp;uiente</translation>
    </message>
    <message>
        <source>&amp;Larger letters</source>
        <translation>&amp;Letra más grande</translation>
    </message>
    <message>
        <source>&amp;Smaller letters</source>
        <translation>Letra más pe&amp;queña</translation>
    </message>
    <message>
        <source>Letters of &amp;usual size</source>
        <translation>Tamaño &amp;normal</translation>
    </message>
    <message>
        <source>H&amp;ost</source>
        <translation>&amp;Anfitrión</translation>
    </message>
    <message>
        <source>Attach f&amp;iles…</source>
        <translation>Ad&amp;juntar archivos…</translation>
    </message>
    <message>
        <source>&amp;Keep this nick…</source>
        <translation>&amp;Guardar este nick…</translation>
    </message>
    <message>
        <source>&amp;Where I am logged in…</source>
        <translation>Dónde tengo &amp;sesiones abiertas…</translation>
    </message>
    <message>
        <source>Room&apos;s &amp;settings: who comes in, who writes…</source>
        <translation>&amp;Ajustes de la sala: quién entra, quién escribe…</translation>
    </message>
    <message>
        <source>What &amp;operators did, and bans…</source>
        <translation>Qué hicieron los &amp;operadores, y expulsiones…</translation>
    </message>
    <message>
        <source>&amp;Invite people…</source>
        <translation>&amp;Invitar a gente…</translation>
    </message>
</context>
<context>
    <name>charla::ui::AddressChoice</name>
    <message>
        <source>Nowhere, as long as the server is stopped.</source>
        <translation>En ningún sitio mientras el servidor esté parado.</translation>
    </message>
    <message>
        <source>Show the QR code of %1</source>
        <translation>Mostrar el código QR de %1</translation>
    </message>
    <message>
        <source>Show the QR code of this address</source>
        <translation>Mostrar el código QR de esta dirección</translation>
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
        <source>QR code and settings…</source>
        <translation>Código QR y ajustes…</translation>
    </message>
    <message>
        <source>QR code and settings of the server</source>
        <translation>Código QR y ajustes del servidor</translation>
    </message>
</context>
<context>
    <name>charla::ui::AttachmentChip</name>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Don&apos;t send %1</source>
        <translation>No enviar %1</translation>
    </message>
</context>
<context>
    <name>charla::ui::AttachmentStrip</name>
    <message>
        <source>A folder can&apos;t be sent. Pack it first.</source>
        <translation>No se puede enviar una carpeta. Comprímela antes.</translation>
    </message>
    <message>
        <source>This can&apos;t be read.</source>
        <translation>No se puede leer.</translation>
    </message>
    <message>
        <source>Leave in photos where they were taken</source>
        <translation>Conservar en las fotos el lugar donde se tomaron</translation>
    </message>
    <message>
        <source>Leave in photos where they were taken; else that is removed</source>
        <translation>Conservar en las fotos el lugar donde se tomaron; si no, se elimina</translation>
    </message>
    <message>
        <source>Picture %1.png</source>
        <comment>name of a file; date and time</comment>
        <translation>Imagen %1.png</translation>
    </message>
    <message>
        <source>Leave out the files that can&apos;t be sent.</source>
        <translation>Quita los archivos que no se pueden enviar.</translation>
    </message>
</context>
<context>
    <name>charla::ui::Attention</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Mensaje nuevo</translation>
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
    <message>
        <source>Ctrl+Enter changes it, Esc leaves it as it is.</source>
        <translation>Ctrl+Intro lo cambia, Esc lo deja como está.</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter). Enter begins a new line.</source>
        <translation>Enviar (Ctrl+Intro). Intro empieza otra línea.</translation>
    </message>
    <message>
        <source>Files to send</source>
        <translation>Archivos para enviar</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Adjuntar archivos</translation>
    </message>
    <message>
        <source>Attach files (Ctrl+Shift+A)</source>
        <translation>Adjuntar archivos (Ctrl+Mayús+A)</translation>
    </message>
    <message>
        <source>This server takes no files.</source>
        <translation>Este servidor no acepta archivos.</translation>
    </message>
    <message>
        <source>Choose files to send</source>
        <translation>Elegir archivos para enviar</translation>
    </message>
    <message>
        <source>Not sent, because Charla ended: %1.</source>
        <translation>No se envió porque Charla se cerró: %1.</translation>
    </message>
</context>
<context>
    <name>charla::ui::ConnectedList</name>
    <message>
        <source>People who are connected</source>
        <translation>Personas conectadas</translation>
    </message>
    <message>
        <source>Nobody is connected</source>
        <translation>No hay nadie conectado</translation>
    </message>
    <message>
        <source>Connected: %1</source>
        <translation>Conectadas: %1</translation>
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
    <message>
        <source>You stay away from %1.</source>
        <translation>Te mantienes lejos de %1.</translation>
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
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n mensaje nuevo</numerusform>
            <numerusform>%n mensajes nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>That message is sent already. It can be deleted.</source>
        <translation>Ese mensaje ya se envió. Se puede eliminar.</translation>
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
    <message>
        <source>Message deleted. Ctrl+Z brings it back.</source>
        <translation>Mensaje eliminado. Ctrl+Z lo recupera.</translation>
    </message>
    <message>
        <source>Let go to send it to %1</source>
        <translation>Suelta para enviarlo a %1</translation>
    </message>
</context>
<context>
    <name>charla::ui::CopyButton</name>
    <message>
        <source>Copy %1</source>
        <translation>Copiar %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
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
    <name>charla::ui::EndButton</name>
    <message>
        <source>Go to the newest message</source>
        <translation>Ir al mensaje más reciente</translation>
    </message>
    <message>
        <source>Go to 1 new message</source>
        <translation>Ir a 1 mensaje nuevo</translation>
    </message>
    <message numerus="yes">
        <source>Go to %n new messages</source>
        <translation>
            <numerusform>Ir a %n mensaje nuevo</numerusform>
            <numerusform>Ir a %n mensajes nuevos</numerusform>
        </translation>
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
    <name>charla::ui::FileActs</name>
    <message>
        <source>Save %1</source>
        <translation>Guardar %1</translation>
    </message>
    <message>
        <source>%1 is saved in %2.</source>
        <comment>a file, a folder</comment>
        <translation>%1 se guardó en %2.</translation>
    </message>
</context>
<context>
    <name>charla::ui::FileTermsForm</name>
    <message>
        <source>People may send &amp;files</source>
        <translation>Se pueden enviar &amp;archivos</translation>
    </message>
    <message>
        <source>People may send files</source>
        <translation>Se pueden enviar archivos</translation>
    </message>
    <message>
        <source>Largest size of one file</source>
        <translation>Tamaño máximo de un archivo</translation>
    </message>
    <message>
        <source>Largest size of all files together</source>
        <translation>Tamaño máximo de todos los archivos juntos</translation>
    </message>
    <message>
        <source>Kinds of files</source>
        <translation>Tipos de archivos</translation>
    </message>
    <message>
        <source>of any kind</source>
        <translation>de cualquier tipo</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>imágenes</translation>
    </message>
    <message>
        <source>pictures, films and sounds</source>
        <translation>imágenes, vídeos y sonidos</translation>
    </message>
    <message>
        <source>Each up to</source>
        <translation>Cada uno hasta</translation>
    </message>
    <message>
        <source>Together up to</source>
        <translation>Todos juntos hasta</translation>
    </message>
    <message>
        <source>Files are</source>
        <translation>Los archivos son</translation>
    </message>
    <message>
        <source>No files are kept so far.</source>
        <translation>Por ahora no se guarda ningún archivo.</translation>
    </message>
    <message>
        <source>Files take %1 on this computer now.</source>
        <translation>Los archivos ocupan ahora %1 en este equipo.</translation>
    </message>
</context>
<context>
    <name>charla::ui::FontSize</name>
    <message>
        <source>Smaller letters</source>
        <translation>Letra más pequeña</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>Letra más grande</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>per cent</comment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>charla::ui::FoundList</name>
    <message>
        <source>Servers in this network</source>
        <translation>Servidores de esta red</translation>
    </message>
    <message>
        <source>What to do?</source>
        <translation>¿Qué hacer?</translation>
    </message>
    <message>
        <source>No server was found in this network.</source>
        <translation>No se ha encontrado ningún servidor en esta red.</translation>
    </message>
    <message>
        <source>Looking for servers in this network…</source>
        <translation>Buscando servidores en esta red…</translation>
    </message>
</context>
<context>
    <name>charla::ui::FoundModel</name>
    <message>
        <source>asks for a password</source>
        <translation>pide una contraseña</translation>
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
    <name>charla::ui::HostPanel</name>
    <message>
        <source>Hosting</source>
        <translation>Alojar</translation>
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
        <source>Others can join at</source>
        <translation>Las demás personas entran en</translation>
    </message>
    <message>
        <source>What you can do as the host</source>
        <translation>Qué puedes hacer como anfitrión</translation>
    </message>
    <message>
        <source>Say what a room is about (F2), as everybody in it can.</source>
        <translation>Decir de qué trata una sala (F2), como cualquiera que esté en ella.</translation>
    </message>
    <message>
        <source>The server starts…</source>
        <translation>El servidor arranca…</translation>
    </message>
    <message>
        <source>The server is running.</source>
        <translation>El servidor está en marcha.</translation>
    </message>
    <message>
        <source>The server is stopped.</source>
        <translation>El servidor está parado.</translation>
    </message>
    <message>
        <source>&amp;Stop the server</source>
        <translation>&amp;Parar el servidor</translation>
    </message>
    <message>
        <source>&amp;Start the server</source>
        <translation>&amp;Iniciar el servidor</translation>
    </message>
    <message>
        <source>Stop the server</source>
        <translation>Parar el servidor</translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation>Iniciar el servidor</translation>
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
    <name>charla::ui::InvitationForm</name>
    <message>
        <source>How many people an invitation lets in</source>
        <translation>Cuántas personas deja entrar una invitación</translation>
    </message>
    <message>
        <source>How long an invitation is good for</source>
        <translation>Cuánto vale una invitación</translation>
    </message>
    <message>
        <source>People: </source>
        <translation>Personas: </translation>
    </message>
    <message>
        <source>for an hour</source>
        <translation>durante una hora</translation>
    </message>
    <message>
        <source>for a day</source>
        <translation>durante un día</translation>
    </message>
    <message>
        <source>for a week</source>
        <translation>durante una semana</translation>
    </message>
    <message>
        <source>for 30 days</source>
        <translation>durante 30 días</translation>
    </message>
    <message>
        <source>New &amp;invitation</source>
        <translation>Nueva &amp;invitación</translation>
    </message>
    <message>
        <source>Make an invitation, and put it into the link</source>
        <translation>Crear una invitación y ponerla en el enlace</translation>
    </message>
</context>
<context>
    <name>charla::ui::InvitationList</name>
    <message>
        <source>%1 of %2 have come · until %3</source>
        <translation>Han venido %1 de %2 · hasta %3</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Take this invitation back: %1</source>
        <translation>Retirar esta invitación: %1</translation>
    </message>
</context>
<context>
    <name>charla::ui::InvitationMaker</name>
    <message>
        <source>Invite without the password</source>
        <translation>Invitar sin la contraseña</translation>
    </message>
    <message>
        <source>The link and the QR code let people in now. They are shown only here, and only until you close this.</source>
        <translation>El enlace y el código QR dejan entrar ahora. Solo se muestran aquí, y solo hasta que cierres esto.</translation>
    </message>
    <message>
        <source>It lets in nobody any more.</source>
        <translation>Ya no deja entrar a nadie.</translation>
    </message>
</context>
<context>
    <name>charla::ui::InviteDialog</name>
    <message>
        <source>Invite people</source>
        <translation>Invitar a gente</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Invite without the password</source>
        <translation>Invitar sin la contraseña</translation>
    </message>
    <message>
        <source>You are not connected.</source>
        <translation>No estás conectado.</translation>
    </message>
    <message>
        <source>This address leads here on this computer only.</source>
        <translation>Esta dirección lleva aquí solo en este ordenador.</translation>
    </message>
    <message>
        <source>Who is in this network comes to %1 by this link.</source>
        <translation>Quien está en esta red llega a %1 por este enlace.</translation>
    </message>
    <message>
        <source>Newcomers say a password here. Who keeps their nick can invite people without it.</source>
        <translation>Quien llega por primera vez dice aquí una contraseña. Quien tiene su nick guardado puede invitar a gente sin ella.</translation>
    </message>
    <message>
        <source>The link and the QR code let people in now. They are shown only here, and only until you close this.</source>
        <translation>El enlace y el código QR dejan entrar ahora. Solo se muestran aquí, y solo hasta que cierres esto.</translation>
    </message>
    <message>
        <source>It lets in nobody any more.</source>
        <translation>Ya no deja entrar a nadie.</translation>
    </message>
</context>
<context>
    <name>charla::ui::JoinCode</name>
    <message>
        <source>The link in the QR code</source>
        <translation>El enlace del código QR</translation>
    </message>
    <message>
        <source>Scan to join by</source>
        <translation>Escanea para entrar con</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Navegador</translation>
    </message>
    <message>
        <source>Show the QR code for a browser</source>
        <translation>Mostrar el código QR para un navegador</translation>
    </message>
    <message>
        <source>Charla</source>
        <translation>Charla</translation>
    </message>
    <message>
        <source>Show the QR code for Charla</source>
        <translation>Mostrar el código QR para Charla</translation>
    </message>
    <message>
        <source>Fingerprint of this server</source>
        <translation>Huella de este servidor</translation>
    </message>
    <message>
        <source>Fingerprint of this server: %1</source>
        <translation>Huella de este servidor: %1</translation>
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
    <message>
        <source>Password of the server</source>
        <translation>Contraseña del servidor</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>In this network</source>
        <translation>En esta red</translation>
    </message>
</context>
<context>
    <name>charla::ui::KeepNickDialog</name>
    <message>
        <source>&amp;Password that it has now</source>
        <translation>Contraseña &amp;actual</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>Contraseña &amp;nueva</translation>
    </message>
    <message>
        <source>New password &amp;again</source>
        <translation>Contraseña nueva &amp;otra vez</translation>
    </message>
    <message>
        <source>&amp;Give the nick up</source>
        <translation>&amp;Renunciar al nick</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Enter the password that the nick has now.</source>
        <translation>Escribe la contraseña actual del nick.</translation>
    </message>
    <message>
        <source>Enter a new password.</source>
        <translation>Escribe una contraseña nueva.</translation>
    </message>
    <message>
        <source>The two passwords differ. Enter the same one twice.</source>
        <translation>Las dos contraseñas son distintas. Escribe la misma dos veces.</translation>
    </message>
    <message numerus="yes">
        <source>This password can&apos;t be used. Use at most %n characters.</source>
        <translation>
            <numerusform>Esta contraseña no se puede usar. Usa como máximo %n carácter.</numerusform>
            <numerusform>Esta contraseña no se puede usar. Usa como máximo %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server looks at the password…</source>
        <translation>El servidor comprueba la contraseña…</translation>
    </message>
    <message>
        <source>The nick is yours. On another device, enter it with this password.</source>
        <translation>El nick es tuyo. En otro dispositivo, entra con él y esta contraseña.</translation>
    </message>
    <message>
        <source>The nick is not kept any more.</source>
        <translation>El nick ya no está guardado.</translation>
    </message>
    <message>
        <source>%1 is yours</source>
        <translation>%1 es tuyo</translation>
    </message>
    <message>
        <source>Keep the nick %1</source>
        <translation>Guardar el nick %1</translation>
    </message>
    <message>
        <source>You keep this nick here with a password. You can change that, or give the nick up: then anybody may have it once you have been away for long.</source>
        <translation>Guardas este nick aquí con una contraseña. Puedes cambiarla o renunciar al nick: entonces cualquiera podrá tenerlo cuando lleves mucho tiempo fuera.</translation>
    </message>
    <message>
        <source>With a password only you can use this nick here, on all your devices, and you don&apos;t lose it when you are away. If you forget the password, nobody can bring the nick back.</source>
        <translation>Con una contraseña, solo tú puedes usar este nick aquí, en todos tus dispositivos, y no lo pierdes cuando no estás. Si olvidas la contraseña, nadie puede recuperar el nick.</translation>
    </message>
    <message>
        <source>C&amp;hange the password</source>
        <translation>&amp;Cambiar la contraseña</translation>
    </message>
    <message>
        <source>&amp;Keep the nick</source>
        <translation>&amp;Guardar el nick</translation>
    </message>
    <message>
        <source>You are not connected.</source>
        <translation>No estás conectado.</translation>
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
    <name>charla::ui::LoginsDialog</name>
    <message>
        <source>Since %1</source>
        <translation>Desde %1</translation>
    </message>
    <message>
        <source>%1 · this window</source>
        <translation>%1 · esta ventana</translation>
    </message>
    <message>
        <source>%1 · connected now</source>
        <translation>%1 · conectada ahora</translation>
    </message>
    <message>
        <source>%1 · last seen %2</source>
        <translation>%1 · vista por última vez %2</translation>
    </message>
    <message>
        <source>Where I am logged in</source>
        <translation>Dónde tengo sesiones abiertas</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Each of these can talk in your name at %1. End what you don&apos;t know or have lost.</source>
        <translation>Cada una puede hablar en tu nombre en %1. Cierra las que no conozcas o hayas perdido.</translation>
    </message>
    <message>
        <source>You are not connected.</source>
        <translation>No estás conectado.</translation>
    </message>
    <message>
        <source>A program without a name</source>
        <translation>Un programa sin nombre</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>End the session of %1</source>
        <translation>Cerrar la sesión de %1</translation>
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
    <message>
        <source>&amp;Bring back</source>
        <translation>Rec&amp;uperar</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>E&amp;liminar</translation>
    </message>
    <message>
        <source>Show &amp;picture</source>
        <translation>Mostrar la i&amp;magen</translation>
    </message>
    <message>
        <source>O&amp;pen file</source>
        <translation>A&amp;brir el archivo</translation>
    </message>
    <message>
        <source>&amp;Save file…</source>
        <translation>&amp;Guardar el archivo…</translation>
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
    <message>
        <source>Message deleted</source>
        <translation>Mensaje eliminado</translation>
    </message>
    <message>
        <source>Ctrl+Z brings it back</source>
        <translation>Ctrl+Z lo recupera</translation>
    </message>
    <message>
        <source>Not sent yet: its files are on their way.</source>
        <translation>Aún sin enviar: sus archivos están en camino.</translation>
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
    <name>charla::ui::OrderArea</name>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>Only operators, and who has made the room, change its settings.</source>
        <translation>Solo los operadores y quien creó la sala cambian sus ajustes.</translation>
    </message>
    <message>
        <source>Only operators read what was done.</source>
        <translation>Solo los operadores leen lo que se hizo.</translation>
    </message>
    <message>
        <source>That can be done once the server can be reached again.</source>
        <translation>Se podrá hacer cuando se vuelva a alcanzar el servidor.</translation>
    </message>
</context>
<context>
    <name>charla::ui::OutlookWords</name>
    <message>
        <source>%1 is not connected</source>
        <translation>%1 no está conectado</translation>
    </message>
    <message>
        <source>%1 has no address</source>
        <translation>%1 no tiene dirección</translation>
    </message>
    <message>
        <source>%1 can&apos;t be looked at (no multicast)</source>
        <translation>en %1 no se puede mirar (sin multidifusión)</translation>
    </message>
    <message>
        <source>%1 can&apos;t be looked at (%2)</source>
        <translation>en %1 no se puede mirar (%2)</translation>
    </message>
    <message>
        <source>Looked at: %1.</source>
        <translation>Se ha mirado en: %1.</translation>
    </message>
    <message>
        <source>This computer is in no network. Connect it to the one where the others are.</source>
        <translation>Este ordenador no está en ninguna red. Conéctalo a aquella donde están los demás.</translation>
    </message>
    <message>
        <source>Servers can&apos;t be heard here: %1.</source>
        <translation>Aquí no se pueden oír servidores: %1.</translation>
    </message>
    <message>
        <source>Ask the host for the address that their window shows, and enter it below; or scan their QR code with a phone.</source>
        <translation>Pide al anfitrión la dirección que muestra su ventana y escríbela abajo; o escanea su código QR con un teléfono.</translation>
    </message>
    <message>
        <source>The host&apos;s firewall must let one port in: TCP %1. In a guest Wi-Fi devices often can&apos;t reach one another at all.</source>
        <translation>El cortafuegos del anfitrión debe abrir un solo puerto: TCP %1. En una wifi de invitados, los aparatos a menudo no pueden comunicarse entre sí.</translation>
    </message>
</context>
<context>
    <name>charla::ui::PersonActs</name>
    <message>
        <source>Give voice here</source>
        <translation>Dar voz aquí</translation>
    </message>
    <message>
        <source>Take voice here</source>
        <translation>Quitar la voz aquí</translation>
    </message>
    <message>
        <source>Mute in %1…</source>
        <translation>Silenciar en %1…</translation>
    </message>
    <message>
        <source>Let write again in %1</source>
        <translation>Dejar escribir de nuevo en %1</translation>
    </message>
    <message>
        <source>Put out of %1…</source>
        <translation>Sacar de %1…</translation>
    </message>
    <message>
        <source>Mute everywhere…</source>
        <translation>Silenciar en todas partes…</translation>
    </message>
    <message>
        <source>Let write again everywhere</source>
        <translation>Dejar escribir de nuevo en todas partes</translation>
    </message>
    <message>
        <source>Put off the server…</source>
        <translation>Sacar del servidor…</translation>
    </message>
    <message>
        <source>Ban…</source>
        <translation>Expulsar…</translation>
    </message>
    <message>
        <source>No operator any more</source>
        <translation>Dejar de ser operador</translation>
    </message>
    <message>
        <source>Make an operator</source>
        <translation>Hacer operador</translation>
    </message>
</context>
<context>
    <name>charla::ui::PictureView</name>
    <message>
        <source>Previous picture (←)</source>
        <translation>Imagen anterior (←)</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Imagen anterior</translation>
    </message>
    <message>
        <source>Next picture (→)</source>
        <translation>Imagen siguiente (→)</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Imagen siguiente</translation>
    </message>
    <message>
        <source>Copy the picture (Ctrl+C)</source>
        <translation>Copiar la imagen (Ctrl+C)</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Copiar la imagen</translation>
    </message>
    <message>
        <source>Save the picture (Ctrl+S)</source>
        <translation>Guardar la imagen (Ctrl+S)</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Guardar la imagen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>%1 – picture %2 of %3</source>
        <translation>%1 – imagen %2 de %3</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>This picture can&apos;t be shown.</source>
        <translation>No se puede mostrar esta imagen.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
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
    <name>charla::ui::QrView</name>
    <message>
        <source>No QR code</source>
        <translation>Sin código QR</translation>
    </message>
    <message>
        <source>QR code of %1</source>
        <translation>Código QR de %1</translation>
    </message>
</context>
<context>
    <name>charla::ui::ReachLine</name>
    <message>
        <source>Nobody else can get here: this computer is in no network, or the server serves it alone.</source>
        <translation>Nadie más puede llegar aquí: este ordenador no está en ninguna red, o el servidor solo lo atiende a él.</translation>
    </message>
    <message>
        <source>Others can get here: somebody came from another computer.</source>
        <translation>Los demás pueden llegar aquí: ya ha venido alguien desde otro ordenador.</translation>
    </message>
    <message>
        <source>Nobody has come from another computer yet. If they can&apos;t, let the one port in: TCP %1.</source>
        <translation>Nadie ha venido aún desde otro ordenador. Si no pueden, abre este único puerto: TCP %1.</translation>
    </message>
    <message>
        <source>The firewall of this computer is on (%1), and nobody has come from another one yet. Let the one port in: %2</source>
        <translation>El cortafuegos de este ordenador está activo (%1), y nadie ha venido aún desde otro. Abre este único puerto: %2</translation>
    </message>
</context>
<context>
    <name>charla::ui::RecordPanel</name>
    <message>
        <source>What to show</source>
        <translation>Qué mostrar</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Mostrar anteriores</translation>
    </message>
    <message>
        <source>Lift this ban</source>
        <translation>Levantar esta expulsión</translation>
    </message>
    <message>
        <source>Show &amp;older ones</source>
        <translation>Mostrar &amp;anteriores</translation>
    </message>
    <message>
        <source>&amp;Lift this ban</source>
        <translation>&amp;Levantar esta expulsión</translation>
    </message>
    <message>
        <source>What operators did</source>
        <translation>Qué hicieron los operadores</translation>
    </message>
    <message>
        <source>Bans that hold</source>
        <translation>Expulsiones vigentes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Bans</source>
        <translation>Expulsiones</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Preguntando al servidor…</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached now.</source>
        <translation>Ahora no se puede alcanzar el servidor.</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>Todavía no se ha hecho nada.</translation>
    </message>
    <message>
        <source>Nobody is banned.</source>
        <translation>No hay nadie expulsado.</translation>
    </message>
    <message>
        <source>The server did not do that.</source>
        <translation>El servidor no lo hizo.</translation>
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
    <message>
        <source>by invitation</source>
        <translation>por invitación</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>oculta</translation>
    </message>
    <message>
        <source>only operators write</source>
        <translation>solo escriben los operadores</translation>
    </message>
    <message>
        <source>moderated</source>
        <translation>moderada</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>lenta</translation>
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
    <message>
        <source>1 message was found.</source>
        <translation>Se encontró 1 mensaje.</translation>
    </message>
    <message numerus="yes">
        <source>The newest %Ln messages; scroll for more.</source>
        <translation>
            <numerusform>El mensaje más nuevo; desplázate para ver más.</numerusform>
            <numerusform>Los %Ln mensajes más nuevos; desplázate para ver más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages were found.</source>
        <translation>
            <numerusform>Se encontró %Ln mensaje.</numerusform>
            <numerusform>Se encontraron %Ln mensajes.</numerusform>
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
    <name>charla::ui::ServerHeader</name>
    <message>
        <source>Search everywhere</source>
        <translation>Buscar en todas partes</translation>
    </message>
    <message>
        <source>Search all messages (Ctrl+Shift+F)</source>
        <translation>Buscar en todos los mensajes (Ctrl+Mayús+F)</translation>
    </message>
    <message>
        <source>Show the rooms of %1</source>
        <translation>Mostrar las salas de %1</translation>
    </message>
    <message>
        <source>Hide the rooms of %1</source>
        <translation>Ocultar las salas de %1</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>sin conexión</translation>
    </message>
</context>
<context>
    <name>charla::ui::ServerPanes</name>
    <message>
        <source>You are at no server.</source>
        <translation>No estás en ningún servidor.</translation>
    </message>
    <message>
        <source>&amp;Host or join…</source>
        <translation>&amp;Alojar o entrar…</translation>
    </message>
    <message>
        <source>Host or join</source>
        <translation>Alojar o entrar</translation>
    </message>
</context>
<context>
    <name>charla::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Preferencias</translation>
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
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>As the desktop has them</source>
        <translation>Los del escritorio</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claros</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuros</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>Tamaño de letra</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Amplias</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compactas</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>As the desktop has it</source>
        <translation>El del escritorio</translation>
    </message>
    <message>
        <source>Words, times and numbers</source>
        <translation>Textos, horas y números</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escritura</translation>
    </message>
    <message>
        <source>Send by</source>
        <translation>Enviar con</translation>
    </message>
    <message>
        <source>%1 always begins a new line.</source>
        <translation>%1 siempre empieza otra línea.</translation>
    </message>
    <message>
        <source>While you look elsewhere</source>
        <translation>Mientras miras a otra parte</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Of private messages and of who names you</source>
        <translation>De mensajes privados y de quien te nombra</translation>
    </message>
    <message>
        <source>Of all messages</source>
        <translation>De todos los mensajes</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>They show what was written</source>
        <translation>Muestran lo escrito</translation>
    </message>
    <message>
        <source>They make a sound</source>
        <translation>Suenan</translation>
    </message>
    <message>
        <source>Do not disturb now</source>
        <translation>No molestar ahora</translation>
    </message>
    <message>
        <source>When Charla starts</source>
        <translation>Al iniciar Charla</translation>
    </message>
    <message>
        <source>Come back to where you were</source>
        <translation>Volver a donde estabas</translation>
    </message>
    <message>
        <source>Keep the window out of the way</source>
        <translation>Mantener la ventana apartada</translation>
    </message>
    <message>
        <source>Beside the clock, or minimised where there is no such place.</source>
        <translation>Junto al reloj, o minimizada donde no lo haya.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Look for servers in this network</source>
        <translation>Buscar servidores en esta red</translation>
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
    <message>
        <source>Delete a chosen own message</source>
        <translation>Eliminar un mensaje propio elegido</translation>
    </message>
    <message>
        <source>Bring the message back that was deleted just now</source>
        <translation>Recuperar el mensaje recién eliminado</translation>
    </message>
</context>
<context>
    <name>charla::ui::SizeField</name>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
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
    <name>charla::ui::TermsForm</name>
    <message>
        <source>Port of your server</source>
        <translation>Puerto de tu servidor</translation>
    </message>
    <message>
        <source>0 (any free port)</source>
        <translation>0 (cualquier puerto libre)</translation>
    </message>
    <message>
        <source>Who may join</source>
        <translation>Quién puede entrar</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Puerto</translation>
    </message>
    <message>
        <source>What is said is kept</source>
        <translation>Lo dicho se guarda</translation>
    </message>
    <message>
        <source>&amp;Everybody who gets the address</source>
        <translation>&amp;Quien reciba la dirección</translation>
    </message>
    <message>
        <source>Everybody who gets the address may join</source>
        <translation>Puede entrar quien reciba la dirección</translation>
    </message>
    <message>
        <source>Only who knows the pass&amp;word</source>
        <translation>Solo quien sepa la &amp;contraseña</translation>
    </message>
    <message>
        <source>Only who knows the password may join</source>
        <translation>Solo puede entrar quien sepa la contraseña</translation>
    </message>
    <message>
        <source>Password of your server</source>
        <translation>Contraseña de tu servidor</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Mostrar la contraseña</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>It is kept in charla.ini, which only you can read. Whoever has been in needs none to come back.</source>
        <translation>Se guarda en charla.ini, que solo tú puedes leer. Quien ya ha estado dentro no la necesita para volver.</translation>
    </message>
    <message>
        <source>How long what is said is kept</source>
        <translation>Cuánto se guarda lo dicho</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>para siempre</translation>
    </message>
    <message>
        <source>for some days</source>
        <translation>unos días</translation>
    </message>
    <message>
        <source>in memory only</source>
        <translation>solo en memoria</translation>
    </message>
    <message>
        <source>Days for which it is kept</source>
        <translation>Días que se guarda</translation>
    </message>
    <message>
        <source>Save the settings</source>
        <translation>Guardar los ajustes</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Restart the server now</source>
        <translation>Reiniciar el servidor ahora</translation>
    </message>
    <message>
        <source>&amp;Restart now</source>
        <translation>&amp;Reiniciar ahora</translation>
    </message>
    <message>
        <source> day</source>
        <translation> día</translation>
    </message>
    <message numerus="yes">
        <source> days</source>
        <translation>
            <numerusform> día</numerusform>
            <numerusform> días</numerusform>
        </translation>
    </message>
    <message>
        <source>What is older is removed for good.</source>
        <translation>Lo más antiguo se borra para siempre.</translation>
    </message>
    <message>
        <source>Nothing is written to the disk, and all is gone when the server stops. What is on the disk already stays there.</source>
        <translation>No se escribe nada en el disco y todo desaparece al parar el servidor. Lo que ya está en el disco se queda.</translation>
    </message>
    <message>
        <source>Enter a password, or let in everybody.</source>
        <translation>Escribe una contraseña o deja entrar a todo el mundo.</translation>
    </message>
    <message>
        <source>Takes effect when the server starts again.</source>
        <translation>Se aplica cuando el servidor se reinicie.</translation>
    </message>
    <message>
        <source>What was said so far is in memory only, and is gone then.</source>
        <translation>Lo dicho hasta ahora está solo en memoria y se perderá.</translation>
    </message>
    <message>
        <source>Those who are connected come back by themselves, unless the port changes.</source>
        <translation>Quienes están conectados vuelven solos, salvo que cambie el puerto.</translation>
    </message>
    <message>
        <source>It counts, but could not be kept for the next time.</source>
        <translation>Ya vale, pero no se ha podido guardar para la próxima vez.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Others in this network find the server by themselves</source>
        <translation>Los demás de esta red encuentran solos el servidor</translation>
    </message>
</context>
<context>
    <name>charla::ui::TermsSheet</name>
    <message>
        <source>As fast as people like</source>
        <translation>Tan rápido como se quiera</translation>
    </message>
    <message numerus="yes">
        <source>One message every %n s of each person</source>
        <translation>
            <numerusform>Un mensaje de cada persona cada %n s</numerusform>
            <numerusform>Un mensaje de cada persona cada %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One message every %n min of each person</source>
        <translation>
            <numerusform>Un mensaje de cada persona cada %n min</numerusform>
            <numerusform>Un mensaje de cada persona cada %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>Who comes in</source>
        <translation>Quién entra</translation>
    </message>
    <message>
        <source>How fast people write</source>
        <translation>Con qué rapidez se escribe</translation>
    </message>
    <message>
        <source>Only &amp;operators write</source>
        <translation>Solo escriben los &amp;operadores</translation>
    </message>
    <message>
        <source>Only who has been given &amp;voice writes</source>
        <translation>Solo escribe quien tiene &amp;voz</translation>
    </message>
    <message>
        <source>Only operators change the &amp;topic</source>
        <translation>Solo los operadores cambian el &amp;tema</translation>
    </message>
    <message>
        <source>Whom to let in</source>
        <translation>A quién dejar entrar</translation>
    </message>
    <message>
        <source>Everybody comes in, and sees it in the list</source>
        <translation>Entran todos, y la ven en la lista</translation>
    </message>
    <message>
        <source>Hidden: only who is in it sees it in the list</source>
        <translation>Oculta: solo quien está dentro la ve en la lista</translation>
    </message>
    <message>
        <source>By invitation: only who is let in comes in</source>
        <translation>Por invitación: solo entra quien recibe permiso</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>A nick to let in</source>
        <translation>Un apodo que dejar entrar</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Dejar entrar</translation>
    </message>
    <message>
        <source>Let &amp;in</source>
        <translation>Dejar &amp;entrar</translation>
    </message>
    <message>
        <source>Settings of %1</source>
        <translation>Ajustes de %1</translation>
    </message>
</context>
<context>
    <name>charla::ui::TrustWarning</name>
    <message>
        <source>Stay away</source>
        <translation>Mantenerse lejos</translation>
    </message>
    <message>
        <source>Stay &amp;away</source>
        <translation>&amp;Mantenerse lejos</translation>
    </message>
    <message>
        <source>%1 does not encrypt the talk any more.</source>
        <translation>%1 ya no cifra la conversación.</translation>
    </message>
    <message>
        <source>%1 shows another certificate than before.</source>
        <translation>%1 muestra un certificado distinto del de antes.</translation>
    </message>
    <message>
        <source>Nobody vouches for the certificate of %1 any more.</source>
        <translation>Ya nadie responde por el certificado de %1.</translation>
    </message>
    <message>
        <source>What was written down about the certificate of %1 is damaged.</source>
        <translation>Lo que se anotó sobre el certificado de %1 está dañado.</translation>
    </message>
    <message>
        <source>%1 shows another certificate than the link says.</source>
        <translation>%1 muestra un certificado distinto del que dice el enlace.</translation>
    </message>
    <message>
        <source>You were not connected, and nothing of yours was sent there.</source>
        <translation>No se te ha conectado y no se ha enviado allí nada tuyo.</translation>
    </message>
    <message>
        <source>The link is for an encrypted talk, but whoever answers there does not encrypt: another computer may have taken the server&apos;s place.</source>
        <translation>El enlace es para una conversación cifrada, pero quien responde allí no cifra: puede que otro ordenador haya ocupado el lugar del servidor.</translation>
    </message>
    <message>
        <source>The link may be old or wrong, or another computer has taken the server&apos;s place to read along.</source>
        <translation>Puede que el enlace sea antiguo o erróneo, o que otro ordenador haya ocupado el lugar del servidor para leer lo que se dice.</translation>
    </message>
    <message>
        <source>Either its host has set it up anew, or another computer has taken its place to read along.</source>
        <translation>O bien quien lo aloja lo ha instalado de nuevo, o bien otro ordenador ha ocupado su lugar para leer lo que se dice.</translation>
    </message>
    <message>
        <source>Ask the host in person or by telephone. Whatever is said without encryption can be read by others on the network.</source>
        <translation>Pregunta en persona o por teléfono a quien lo aloja. Lo que se dice sin cifrar pueden leerlo otros en la red.</translation>
    </message>
    <message>
        <source>Ask the host, in person or by telephone, to read out the fingerprint in their window. Trust the new one only if it is the same.</source>
        <translation>Pide a quien lo aloja, en persona o por teléfono, que te lea la huella que muestra su ventana. Confía en la nueva solo si es la misma.</translation>
    </message>
    <message>
        <source>&amp;Trust the new one</source>
        <translation>&amp;Confiar en la nueva</translation>
    </message>
    <message>
        <source>Fingerprint in the link</source>
        <translation>Huella del enlace</translation>
    </message>
    <message>
        <source>Fingerprint before</source>
        <translation>Huella de antes</translation>
    </message>
    <message>
        <source>&amp;Go on without encryption</source>
        <translation>&amp;Seguir sin cifrar</translation>
    </message>
    <message>
        <source>Fingerprint now (this computer&apos;s authorities vouch for it)</source>
        <translation>Huella de ahora (las autoridades de este ordenador responden por ella)</translation>
    </message>
    <message>
        <source>Fingerprint now</source>
        <translation>Huella de ahora</translation>
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
    <message>
        <source>You host a server already.</source>
        <translation>Ya alojas un servidor.</translation>
    </message>
    <message>
        <source>Password of the nick</source>
        <translation>Contraseña del nick</translation>
    </message>
    <message>
        <source>Password of the n&amp;ick</source>
        <translation>Contraseña del n&amp;ick</translation>
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
    <name>charla::ui::files</name>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivo comprimido</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>Document (PDF)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>so much of a file is there</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what a file is, and its size</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <comment>what a file is, its name, its size</comment>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>This server takes no files.</source>
        <translation>Este servidor no acepta archivos.</translation>
    </message>
    <message>
        <source>Too large: %1 at most.</source>
        <translation>Demasiado grande: %1 como máximo.</translation>
    </message>
    <message>
        <source>This is larger than the server takes.</source>
        <translation>Es más grande de lo que acepta el servidor.</translation>
    </message>
    <message>
        <source>The server does not take files of this type.</source>
        <translation>El servidor no acepta archivos de este tipo.</translation>
    </message>
    <message>
        <source>The server has no room for this.</source>
        <translation>El servidor no tiene sitio para esto.</translation>
    </message>
    <message>
        <source>Too many files are on their way. Wait until some are sent.</source>
        <translation>Hay demasiados archivos en camino. Espera a que se envíen algunos.</translation>
    </message>
    <message>
        <source>The server does not have this any more.</source>
        <translation>El servidor ya no tiene esto.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n files fit into a message.</source>
        <translation>
            <numerusform>En un mensaje cabe como máximo %n archivo.</numerusform>
            <numerusform>En un mensaje caben como máximo %n archivos.</numerusform>
        </translation>
    </message>
    <message>
        <source>It can&apos;t be read any more.</source>
        <translation>Ya no se puede leer.</translation>
    </message>
    <message>
        <source>It was changed meanwhile.</source>
        <translation>Cambió mientras tanto.</translation>
    </message>
    <message>
        <source>The connection broke off again and again.</source>
        <translation>La conexión se cortó una y otra vez.</translation>
    </message>
    <message>
        <source>%1 was not sent. %2</source>
        <comment>a file; why</comment>
        <translation>%1 no se envió. %2</translation>
    </message>
    <message>
        <source>The server does not have %1 any more.</source>
        <translation>El servidor ya no tiene %1.</translation>
    </message>
    <message>
        <source>%1 could not be written there. Look at the rights of the folder, and at the space on the disk.</source>
        <translation>No se pudo escribir %1 ahí. Mira los permisos de la carpeta y el espacio en el disco.</translation>
    </message>
    <message>
        <source>%1 could not be fetched: the connection broke off again and again.</source>
        <translation>No se pudo descargar %1: la conexión se cortó una y otra vez.</translation>
    </message>
    <message>
        <source>Send again</source>
        <comment>a message whose files did not get through</comment>
        <translation>Enviar de nuevo</translation>
    </message>
    <message>
        <source>Take back</source>
        <comment>a message whose files did not get through</comment>
        <translation>Retirar</translation>
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
    <message>
        <source>Undo</source>
        <comment>brings a deleted message back</comment>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>New messages since you were away</source>
        <translation>Mensajes nuevos desde que te fuiste</translation>
    </message>
    <message>
        <source>Don&apos;t send this message</source>
        <translation>No enviar este mensaje</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Guardar %1</translation>
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
    <message>
        <source>1 person</source>
        <translation>1 persona</translation>
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
    <message numerus="yes">
        <source>%Ln unread messages</source>
        <translation>
            <numerusform>%Ln mensaje sin leer</numerusform>
            <numerusform>%Ln mensajes sin leer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln persona</numerusform>
            <numerusform>%Ln personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %Ln others</source>
        <comment>more than three names</comment>
        <translation>
            <numerusform>%1, %2 y %Ln más</numerusform>
            <numerusform>%1, %2 y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>The server at %1 asks for a password.</source>
        <translation>El servidor de %1 pide una contraseña.</translation>
    </message>
    <message>
        <source>Its host knows it.</source>
        <translation>La sabe quien lo aloja.</translation>
    </message>
    <message>
        <source>That is not the password of the server at %1.</source>
        <translation>Esa no es la contraseña del servidor de %1.</translation>
    </message>
    <message>
        <source>Ask its host.</source>
        <translation>Pregunta a quien lo aloja.</translation>
    </message>
    <message>
        <source>The server could not put the files to your message. Send it again.</source>
        <translation>El servidor no pudo añadir los archivos a tu mensaje. Envíalo de nuevo.</translation>
    </message>
    <message>
        <source>%1 shows another certificate than the one you know.</source>
        <translation>%1 muestra un certificado distinto del que conoces.</translation>
    </message>
    <message>
        <source>The server at %1 does not encrypt the talk.</source>
        <translation>El servidor en %1 no cifra la conversación.</translation>
    </message>
    <message>
        <source>Ask its host, or enter the address without https:// or wss:// before it.</source>
        <translation>Pregunta a quien lo aloja, o escribe la dirección sin https:// ni wss:// delante.</translation>
    </message>
    <message>
        <source>Ask its host whether it was set up anew.</source>
        <translation>Pregunta a quien lo aloja si lo ha instalado de nuevo.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate can&apos;t be used (%1).</source>
        <translation>No se puede usar el certificado del servidor (%1).</translation>
    </message>
    <message>
        <source>Mend that file, or put it aside: without one Charla makes its own.</source>
        <translation>Arregle ese archivo o apártelo: sin él, Charla crea uno propio.</translation>
    </message>
    <message>
        <source>%1 Reason: %2</source>
        <translation>%1 Motivo: %2</translation>
    </message>
    <message>
        <source>%1 has put you out of %2.</source>
        <translation>%1 te ha sacado de %2.</translation>
    </message>
    <message>
        <source>%1 has put you off this server.</source>
        <translation>%1 te ha sacado de este servidor.</translation>
    </message>
    <message>
        <source>%1 has banned you from this server.</source>
        <translation>%1 te ha expulsado de este servidor.</translation>
    </message>
    <message>
        <source>%1 has muted you in %2.</source>
        <translation>%1 te ha silenciado en %2.</translation>
    </message>
    <message>
        <source>%1 has muted you.</source>
        <translation>%1 te ha silenciado.</translation>
    </message>
    <message>
        <source>%1 lets you write again in %2.</source>
        <translation>%1 te deja escribir de nuevo en %2.</translation>
    </message>
    <message>
        <source>%1 lets you write again.</source>
        <translation>%1 te deja escribir de nuevo.</translation>
    </message>
    <message>
        <source>%1 lets you into %2. You find it among the rooms.</source>
        <translation>%1 te deja entrar en %2. Está en la lista de salas.</translation>
    </message>
    <message>
        <source>%1 lets you into %2 no more.</source>
        <translation>%1 ya no te deja entrar en %2.</translation>
    </message>
    <message>
        <source>%1 has given you voice in %2.</source>
        <translation>%1 te ha dado voz en %2.</translation>
    </message>
    <message>
        <source>%1 has taken your voice in %2.</source>
        <translation>%1 te ha quitado la voz en %2.</translation>
    </message>
    <message>
        <source>%1 put %2 out of %3</source>
        <translation>%1 sacó a %2 de %3</translation>
    </message>
    <message>
        <source>%1 put %2 off the server</source>
        <translation>%1 sacó a %2 del servidor</translation>
    </message>
    <message>
        <source>%1 banned %2</source>
        <translation>%1 expulsó a %2</translation>
    </message>
    <message>
        <source>%1 lifted the ban of %2</source>
        <translation>%1 levantó la expulsión de %2</translation>
    </message>
    <message>
        <source>%1 muted %2 in %3</source>
        <translation>%1 silenció a %2 en %3</translation>
    </message>
    <message>
        <source>%1 muted %2</source>
        <translation>%1 silenció a %2</translation>
    </message>
    <message>
        <source>%1 let %2 write again in %3</source>
        <translation>%1 dejó escribir de nuevo a %2 en %3</translation>
    </message>
    <message>
        <source>%1 let %2 write again</source>
        <translation>%1 dejó escribir de nuevo a %2</translation>
    </message>
    <message>
        <source>%1 let %2 into %3</source>
        <translation>%1 dejó entrar a %2 en %3</translation>
    </message>
    <message>
        <source>%1 let %2 into %3 no more</source>
        <translation>%1 ya no deja entrar a %2 en %3</translation>
    </message>
    <message>
        <source>%1 gave %2 voice in %3</source>
        <translation>%1 dio voz a %2 en %3</translation>
    </message>
    <message>
        <source>%1 took the voice of %2 in %3</source>
        <translation>%1 quitó la voz a %2 en %3</translation>
    </message>
    <message>
        <source>%1 changed the role of %2</source>
        <translation>%1 cambió el papel de %2</translation>
    </message>
    <message>
        <source>%1 deleted a message of %2 in %3</source>
        <translation>%1 borró un mensaje de %2 en %3</translation>
    </message>
    <message>
        <source>%1 changed the settings of %3</source>
        <translation>%1 cambió los ajustes de %3</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>propietario</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>operador</translation>
    </message>
    <message>
        <source>%1 Until %2.</source>
        <translation>%1 Hasta %2.</translation>
    </message>
    <message>
        <source>You are muted here until %1.</source>
        <translation>Aquí estás silenciado hasta %1.</translation>
    </message>
    <message>
        <source>You are muted here, until an operator lets you write again.</source>
        <translation>Aquí estás silenciado hasta que un operador te deje escribir de nuevo.</translation>
    </message>
    <message>
        <source>In this room only operators write.</source>
        <translation>En esta sala solo escriben los operadores.</translation>
    </message>
    <message>
        <source>In this room writes who has been given voice. Ask an operator for it.</source>
        <translation>En esta sala escribe quien tiene voz. Pídesela a un operador.</translation>
    </message>
    <message numerus="yes">
        <source>This room is slow: you can send the next message in %n s.</source>
        <translation>
            <numerusform>Esta sala es lenta: podrás enviar el próximo mensaje dentro de %n s.</numerusform>
            <numerusform>Esta sala es lenta: podrás enviar el próximo mensaje dentro de %n s.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <comment>act, time</comment>
        <translation>%1 hasta %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>act, reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, until %2, by %3</source>
        <translation>%1, hasta %2, por %3</translation>
    </message>
    <message>
        <source>%1, for good, by %2</source>
        <translation>%1, para siempre, por %2</translation>
    </message>
    <message>
        <source>You may not do that here.</source>
        <translation>Aquí no puedes hacer eso.</translation>
    </message>
    <message>
        <source>You are muted, so nothing was sent.</source>
        <translation>Estás silenciado; no se ha enviado nada.</translation>
    </message>
    <message>
        <source>In that room you may only read.</source>
        <translation>En esa sala solo puedes leer.</translation>
    </message>
    <message>
        <source>That room is slow. Wait a little before your next message.</source>
        <translation>Esa sala es lenta. Espera un poco antes del próximo mensaje.</translation>
    </message>
    <message>
        <source>Into that room one must be let in. Ask an operator, or who made it.</source>
        <translation>En esa sala hay que recibir permiso para entrar. Pídelo a un operador o a quien la creó.</translation>
    </message>
    <message>
        <source>That was too fast. Try again in a moment.</source>
        <translation>Ha sido demasiado rápido. Inténtalo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>That is not the password of this nick.</source>
        <translation>Esa no es la contraseña de este nick.</translation>
    </message>
    <message>
        <source>You are not logged in there any more.</source>
        <translation>Ya no tienes ninguna sesión abierta ahí.</translation>
    </message>
    <message>
        <source>Key mark %1: the same for as long as it is the same person</source>
        <translation>Marca de clave %1: la misma mientras sea la misma persona</translation>
    </message>
    <message>
        <source>The server had to deal with too much from here.</source>
        <translation>El servidor ha recibido demasiado desde aquí.</translation>
    </message>
    <message>
        <source>Wait a moment.</source>
        <translation>Espera un momento.</translation>
    </message>
    <message>
        <source>The server has no place for one more.</source>
        <translation>En el servidor no queda sitio para nadie más.</translation>
    </message>
    <message>
        <source>Ask the host for some, or try again later.</source>
        <translation>Pide sitio al anfitrión o inténtalo más tarde.</translation>
    </message>
    <message>
        <source>You are banned from the server at %1.</source>
        <translation>Estás expulsado del servidor %1.</translation>
    </message>
    <message>
        <source>It ends at %1.</source>
        <translation>Termina a las %1.</translation>
    </message>
    <message>
        <source>Ask an operator.</source>
        <translation>Pregunta a un operador.</translation>
    </message>
    <message>
        <source>That nick is kept with a password.</source>
        <translation>Ese nick está guardado con una contraseña.</translation>
    </message>
    <message>
        <source>Enter the password if the nick is yours, or choose another one.</source>
        <translation>Escribe la contraseña si el nick es tuyo, o elige otro.</translation>
    </message>
    <message>
        <source>Try again, or choose another nick.</source>
        <translation>Inténtalo de nuevo o elige otro nick.</translation>
    </message>
    <message>
        <source>This invitation is used up or too old.</source>
        <translation>Esta invitación está gastada o es demasiado antigua.</translation>
    </message>
    <message>
        <source>Ask for another one, or enter the password of the server.</source>
        <translation>Pide otra o escribe la contraseña del servidor.</translation>
    </message>
    <message>
        <source>A password was tried too often.</source>
        <translation>Se ha probado una contraseña demasiadas veces.</translation>
    </message>
    <message>
        <source>Wait a minute, and try again.</source>
        <translation>Espera un minuto e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>You have ended this session on another device.</source>
        <translation>Has cerrado esta sesión desde otro dispositivo.</translation>
    </message>
    <message>
        <source>Connect again to log in anew.</source>
        <translation>Vuelve a conectarte para abrir otra.</translation>
    </message>
    <message>
        <source>An operator has put you off the server at %1.</source>
        <translation>Un operador te ha sacado del servidor %1.</translation>
    </message>
    <message>
        <source>You may come back, if you keep to what goes there.</source>
        <translation>Puedes volver si respetas lo que allí se espera.</translation>
    </message>
    <message>
        <source>This invitation lets in nobody any more.</source>
        <translation>Esta invitación ya no deja entrar a nadie.</translation>
    </message>
    <message>
        <source>You have as many invitations as you can. Take some back first.</source>
        <translation>Tienes tantas invitaciones como puedes. Retira antes alguna.</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>charla::ui::ActQuestion</name>
    <message>
        <source>Mute %1 in %2?</source>
        <translation>Заглушить %1 в %2?</translation>
    </message>
    <message>
        <source>Mute %1 everywhere?</source>
        <translation>Заглушить %1 везде?</translation>
    </message>
    <message>
        <source>Ban %1 from this server?</source>
        <translation>Забанить %1 на этом сервере?</translation>
    </message>
    <message>
        <source>Put %1 out of %2?</source>
        <translation>Выставить %1 из %2?</translation>
    </message>
    <message>
        <source>Put %1 off the server?</source>
        <translation>Выставить %1 с сервера?</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>&amp;Заглушить</translation>
    </message>
    <message>
        <source>&amp;Ban</source>
        <translation>&amp;Забанить</translation>
    </message>
    <message>
        <source>&amp;Put out</source>
        <translation>&amp;Выставить</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>На какое время</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Also whoever comes from the same &amp;address</source>
        <translation>И всем с того же &amp;адреса</translation>
    </message>
    <message>
        <source>for 10 minutes</source>
        <translation>на 10 минут</translation>
    </message>
    <message>
        <source>for 1 hour</source>
        <translation>на 1 час</translation>
    </message>
    <message>
        <source>for 1 day</source>
        <translation>на 1 день</translation>
    </message>
    <message>
        <source>for 1 week</source>
        <translation>на 1 неделю</translation>
    </message>
    <message>
        <source>until it is taken back</source>
        <translation>до отмены</translation>
    </message>
    <message>
        <source>Why (they are told, and it is kept)</source>
        <translation>Почему (им скажут, и это сохранится)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>charla::ui::Actions</name>
    <message>
        <source>Connect to &amp;another server…</source>
        <translation>Подключиться к &amp;другому серверу…</translation>
    </message>
    <message>
        <source>&amp;Copy the address for others</source>
        <translation>&amp;Скопировать адрес для других</translation>
    </message>
    <message>
        <source>&amp;Stop hosting</source>
        <translation>&amp;Остановить сервер</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Выход</translation>
    </message>
    <message>
        <source>&amp;Join or create a room…</source>
        <translation>&amp;Войти в комнату или создать её…</translation>
    </message>
    <message>
        <source>&amp;Leave the room, or close the private talk</source>
        <translation>&amp;Покинуть комнату или закрыть личную беседу</translation>
    </message>
    <message>
        <source>&amp;Next conversation</source>
        <translation>&amp;Следующая беседа</translation>
    </message>
    <message>
        <source>&amp;Previous conversation</source>
        <translation>&amp;Предыдущая беседа</translation>
    </message>
    <message>
        <source>&amp;Write a message</source>
        <translation>&amp;Написать сообщение</translation>
    </message>
    <message>
        <source>&amp;People in the room</source>
        <translation>&amp;Люди в комнате</translation>
    </message>
    <message>
        <source>&amp;About Charla</source>
        <translation>&amp;О программе Charla</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Сервер</translation>
    </message>
    <message>
        <source>&amp;Talk</source>
        <translation>&amp;Беседа</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>С&amp;правка</translation>
    </message>
    <message>
        <source>&amp;Find in this conversation…</source>
        <translation>&amp;Найти в этой беседе…</translation>
    </message>
    <message>
        <source>Find &amp;everywhere…</source>
        <translation>Найти &amp;везде…</translation>
    </message>
    <message>
        <source>Change the &amp;topic of the room…</source>
        <translation>Изменить &amp;тему комнаты…</translation>
    </message>
    <message>
        <source>&amp;Log out</source>
        <translation>В&amp;ыйти с сервера</translation>
    </message>
    <message>
        <source>&amp;Do not disturb</source>
        <translation>&amp;Не беспокоить</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>&amp;Перейти…</translation>
    </message>
    <message>
        <source>&amp;Insert an emoji…</source>
        <translation>Вставить &amp;эмодзи…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Сочетания клавиш</translation>
    </message>
    <message>
        <source>Conversation %1</source>
        <translation>Беседа %1</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>&amp;Настройки…</translation>
    </message>
    <message>
        <source>&amp;Hosting: QR code, people, settings…</source>
        <translation>&amp;Сервер: QR-код, люди, настройки…</translation>
    </message>
    <message>
        <source>Ne&amp;xt server</source>
        <translation>Следующий сервер</translation>
    </message>
    <message>
        <source>&amp;Larger letters</source>
        <translation>&amp;Крупнее</translation>
    </message>
    <message>
        <source>&amp;Smaller letters</source>
        <translation>&amp;Мельче</translation>
    </message>
    <message>
        <source>Letters of &amp;usual size</source>
        <translation>&amp;Обычный размер</translation>
    </message>
    <message>
        <source>H&amp;ost</source>
        <translation>&amp;Хост</translation>
    </message>
    <message>
        <source>Attach f&amp;iles…</source>
        <translation>Прикрепить &amp;файлы…</translation>
    </message>
    <message>
        <source>&amp;Keep this nick…</source>
        <translation>&amp;Закрепить этот ник…</translation>
    </message>
    <message>
        <source>&amp;Where I am logged in…</source>
        <translation>&amp;Где я вошёл…</translation>
    </message>
    <message>
        <source>Room&apos;s &amp;settings: who comes in, who writes…</source>
        <translation>&amp;Настройки комнаты: кто входит, кто пишет…</translation>
    </message>
    <message>
        <source>What &amp;operators did, and bans…</source>
        <translation>Что сделали &amp;операторы, и баны…</translation>
    </message>
    <message>
        <source>&amp;Invite people…</source>
        <translation>&amp;Пригласить людей…</translation>
    </message>
</context>
<context>
    <name>charla::ui::AddressChoice</name>
    <message>
        <source>Nowhere, as long as the server is stopped.</source>
        <translation>Нигде, пока сервер остановлен.</translation>
    </message>
    <message>
        <source>Show the QR code of %1</source>
        <translation>Показать QR-код для %1</translation>
    </message>
    <message>
        <source>Show the QR code of this address</source>
        <translation>Показать QR-код этого адреса</translation>
    </message>
</context>
<context>
    <name>charla::ui::AddressesPanel</name>
    <message>
        <source>Address for the others</source>
        <translation>Адрес для других</translation>
    </message>
    <message>
        <source>&amp;Stop hosting</source>
        <translation>&amp;Остановить сервер</translation>
    </message>
    <message>
        <source>Stop hosting</source>
        <translation>Остановить сервер</translation>
    </message>
    <message>
        <source>Others can join at</source>
        <translation>Другие могут войти по адресу</translation>
    </message>
    <message>
        <source>More addresses</source>
        <translation>Другие адреса</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>QR code and settings…</source>
        <translation>QR-код и настройки…</translation>
    </message>
    <message>
        <source>QR code and settings of the server</source>
        <translation>QR-код и настройки сервера</translation>
    </message>
</context>
<context>
    <name>charla::ui::AttachmentChip</name>
    <message>
        <source>One moment…</source>
        <translation>Минутку…</translation>
    </message>
    <message>
        <source>Don&apos;t send %1</source>
        <translation>Не отправлять «%1»</translation>
    </message>
</context>
<context>
    <name>charla::ui::AttachmentStrip</name>
    <message>
        <source>A folder can&apos;t be sent. Pack it first.</source>
        <translation>Папку отправить нельзя. Сначала упакуйте её.</translation>
    </message>
    <message>
        <source>This can&apos;t be read.</source>
        <translation>Не удаётся прочитать.</translation>
    </message>
    <message>
        <source>Leave in photos where they were taken</source>
        <translation>Оставить в снимках место съёмки</translation>
    </message>
    <message>
        <source>Leave in photos where they were taken; else that is removed</source>
        <translation>Оставить в снимках место съёмки; иначе оно удаляется</translation>
    </message>
    <message>
        <source>Picture %1.png</source>
        <comment>name of a file; date and time</comment>
        <translation>Рисунок %1.png</translation>
    </message>
    <message>
        <source>Leave out the files that can&apos;t be sent.</source>
        <translation>Уберите файлы, которые нельзя отправить.</translation>
    </message>
</context>
<context>
    <name>charla::ui::Attention</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 в «%2»</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Новое сообщение</translation>
    </message>
</context>
<context>
    <name>charla::ui::ChatArea</name>
    <message>
        <source>No conversation is open. Choose a room on the left, or create one.</source>
        <translation>Нет открытых бесед. Выберите комнату слева или создайте новую.</translation>
    </message>
    <message>
        <source>Join or create a &amp;room</source>
        <translation>Войти в &amp;комнату или создать её</translation>
    </message>
    <message>
        <source>Join or create a room</source>
        <translation>Войти в комнату или создать её</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
</context>
<context>
    <name>charla::ui::CompletionList</name>
    <message>
        <source>Completions</source>
        <translation>Варианты</translation>
    </message>
</context>
<context>
    <name>charla::ui::Composer</name>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Send (Enter). Shift+Enter begins a new line.</source>
        <translation>Отправить (Enter). Shift+Enter начинает новую строку.</translation>
    </message>
    <message>
        <source>Reply to %1</source>
        <translation>Ответ: %1</translation>
    </message>
    <message>
        <source>Editing your message</source>
        <translation>Правка вашего сообщения</translation>
    </message>
    <message>
        <source>Enter changes it, Esc leaves it as it is.</source>
        <translation>Enter — изменить, Esc — оставить как есть.</translation>
    </message>
    <message>
        <source>Insert an emoji</source>
        <translation>Вставить эмодзи</translation>
    </message>
    <message>
        <source>Insert an emoji (Ctrl+E)</source>
        <translation>Вставить эмодзи (Ctrl+E)</translation>
    </message>
    <message>
        <source>Ctrl+Enter changes it, Esc leaves it as it is.</source>
        <translation>Ctrl+Enter — изменить, Esc — оставить как есть.</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter). Enter begins a new line.</source>
        <translation>Отправить (Ctrl+Enter). Enter — новая строка.</translation>
    </message>
    <message>
        <source>Files to send</source>
        <translation>Файлы для отправки</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Прикрепить файлы</translation>
    </message>
    <message>
        <source>Attach files (Ctrl+Shift+A)</source>
        <translation>Прикрепить файлы (Ctrl+Shift+A)</translation>
    </message>
    <message>
        <source>This server takes no files.</source>
        <translation>Этот сервер не принимает файлы.</translation>
    </message>
    <message>
        <source>Choose files to send</source>
        <translation>Выберите файлы для отправки</translation>
    </message>
    <message>
        <source>Not sent, because Charla ended: %1.</source>
        <translation>Не отправлено, так как Charla была закрыта: %1.</translation>
    </message>
</context>
<context>
    <name>charla::ui::ConnectedList</name>
    <message>
        <source>People who are connected</source>
        <translation>Кто подключён</translation>
    </message>
    <message>
        <source>Nobody is connected</source>
        <translation>Никто не подключён</translation>
    </message>
    <message>
        <source>Connected: %1</source>
        <translation>Подключено: %1</translation>
    </message>
</context>
<context>
    <name>charla::ui::ConnectionBanner</name>
    <message>
        <source>Try &amp;now</source>
        <translation>Попробовать &amp;сейчас</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>&amp;Подключиться…</translation>
    </message>
    <message>
        <source>Connecting to %1 again…</source>
        <translation>Повторное подключение к %1…</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Подключение к %1…</translation>
    </message>
    <message>
        <source>You are not connected.</source>
        <translation>Вы не подключены.</translation>
    </message>
    <message>
        <source>You stay away from %1.</source>
        <translation>Вы держитесь подальше от %1.</translation>
    </message>
</context>
<context>
    <name>charla::ui::ConversationHeader</name>
    <message>
        <source>No topic yet. Double-click to say what this room is about.</source>
        <translation>Темы пока нет. Щёлкните дважды, чтобы написать, о чём эта комната.</translation>
    </message>
    <message>
        <source>Private talk with %1</source>
        <translation>Личная беседа: %1</translation>
    </message>
    <message>
        <source>Topic of the room</source>
        <translation>Тема комнаты</translation>
    </message>
    <message>
        <source>What this room is about</source>
        <translation>О чём эта комната</translation>
    </message>
    <message>
        <source>Search here</source>
        <translation>Искать здесь</translation>
    </message>
    <message>
        <source>Search in this conversation (Ctrl+F)</source>
        <translation>Искать в этой беседе (Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>charla::ui::ConversationTabBar</name>
    <message>
        <source>Open conversations</source>
        <translation>Открытые беседы</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>Закрыть: %1</translation>
    </message>
</context>
<context>
    <name>charla::ui::ConversationTabs</name>
    <message>
        <source>The topic can be changed once the server can be reached again.</source>
        <translation>Тему можно будет изменить, когда сервер снова станет доступен.</translation>
    </message>
    <message>
        <source>That message can be shown once the server can be reached again.</source>
        <translation>Это сообщение можно будет показать, когда сервер снова станет доступен.</translation>
    </message>
    <message>
        <source>That message is not there any more.</source>
        <translation>Этого сообщения больше нет.</translation>
    </message>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n новое сообщение</numerusform>
            <numerusform>%n новых сообщения</numerusform>
            <numerusform>%n новых сообщений</numerusform>
        </translation>
    </message>
    <message>
        <source>That message is sent already. It can be deleted.</source>
        <translation>Это сообщение уже отправлено. Его можно удалить.</translation>
    </message>
</context>
<context>
    <name>charla::ui::ConversationView</name>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Nobody has said anything here yet.
Be the first!</source>
        <translation>Здесь ещё ничего не сказано.
Начните!</translation>
    </message>
    <message>
        <source>Only you and %1 see what is written here.</source>
        <translation>Написанное здесь видите только вы и %1.</translation>
    </message>
    <message>
        <source>Message to everybody in %1</source>
        <translation>Сообщение всем в комнате %1</translation>
    </message>
    <message>
        <source>Message to %1</source>
        <translation>Сообщение: %1</translation>
    </message>
    <message>
        <source>Message deleted. Ctrl+Z brings it back.</source>
        <translation>Сообщение удалено. Ctrl+Z вернёт его.</translation>
    </message>
    <message>
        <source>Let go to send it to %1</source>
        <translation>Отпустите, чтобы отправить в «%1»</translation>
    </message>
</context>
<context>
    <name>charla::ui::CopyButton</name>
    <message>
        <source>Copy %1</source>
        <translation>Скопировать %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
</context>
<context>
    <name>charla::ui::DesktopNotifier</name>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответить</translation>
    </message>
</context>
<context>
    <name>charla::ui::EmojiPicker</name>
    <message>
        <source>Choose an emoji</source>
        <translation>Выбор эмодзи</translation>
    </message>
    <message>
        <source>Name of an emoji, in English</source>
        <translation>Название эмодзи по-английски</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Эмодзи</translation>
    </message>
    <message>
        <source>Search by the English name…</source>
        <translation>Поиск по английскому названию…</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Недавние</translation>
    </message>
    <message>
        <source>Nothing is called like that.</source>
        <translation>Ничего с таким названием нет.</translation>
    </message>
</context>
<context>
    <name>charla::ui::EmojiTable</name>
    <message>
        <source>Faces</source>
        <translation>Лица</translation>
    </message>
    <message>
        <source>Hands and people</source>
        <translation>Руки и люди</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Природа</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>Еда и напитки</translation>
    </message>
    <message>
        <source>Play and feasts</source>
        <translation>Игры и праздники</translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation>Поездки и места</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Предметы</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Символы</translation>
    </message>
</context>
<context>
    <name>charla::ui::EndButton</name>
    <message>
        <source>Go to the newest message</source>
        <translation>К самому новому сообщению</translation>
    </message>
    <message>
        <source>Go to 1 new message</source>
        <translation>К 1 новому сообщению</translation>
    </message>
    <message numerus="yes">
        <source>Go to %n new messages</source>
        <translation>
            <numerusform>К %n новому сообщению</numerusform>
            <numerusform>К %n новым сообщениям</numerusform>
            <numerusform>К %n новым сообщениям</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>charla::ui::Entrance</name>
    <message>
        <source>Starting the server…</source>
        <translation>Запуск сервера…</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Подключение к %1…</translation>
    </message>
</context>
<context>
    <name>charla::ui::FileActs</name>
    <message>
        <source>Save %1</source>
        <translation>Сохранить «%1»</translation>
    </message>
    <message>
        <source>%1 is saved in %2.</source>
        <comment>a file, a folder</comment>
        <translation>«%1» сохранён в «%2».</translation>
    </message>
</context>
<context>
    <name>charla::ui::FileTermsForm</name>
    <message>
        <source>People may send &amp;files</source>
        <translation>Можно отправлять &amp;файлы</translation>
    </message>
    <message>
        <source>People may send files</source>
        <translation>Можно отправлять файлы</translation>
    </message>
    <message>
        <source>Largest size of one file</source>
        <translation>Наибольший размер одного файла</translation>
    </message>
    <message>
        <source>Largest size of all files together</source>
        <translation>Наибольший размер всех файлов вместе</translation>
    </message>
    <message>
        <source>Kinds of files</source>
        <translation>Виды файлов</translation>
    </message>
    <message>
        <source>of any kind</source>
        <translation>любые</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>изображения</translation>
    </message>
    <message>
        <source>pictures, films and sounds</source>
        <translation>изображения, видео и звук</translation>
    </message>
    <message>
        <source>Each up to</source>
        <translation>Каждый до</translation>
    </message>
    <message>
        <source>Together up to</source>
        <translation>Все вместе до</translation>
    </message>
    <message>
        <source>Files are</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>No files are kept so far.</source>
        <translation>Пока файлов нет.</translation>
    </message>
    <message>
        <source>Files take %1 on this computer now.</source>
        <translation>Файлы занимают сейчас %1 на этом компьютере.</translation>
    </message>
</context>
<context>
    <name>charla::ui::FontSize</name>
    <message>
        <source>Smaller letters</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>Крупнее</translation>
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
        <translation>Серверы в этой сети</translation>
    </message>
    <message>
        <source>What to do?</source>
        <translation>Что делать?</translation>
    </message>
    <message>
        <source>No server was found in this network.</source>
        <translation>В этой сети не найдено ни одного сервера.</translation>
    </message>
    <message>
        <source>Looking for servers in this network…</source>
        <translation>Поиск серверов в этой сети…</translation>
    </message>
</context>
<context>
    <name>charla::ui::FoundModel</name>
    <message>
        <source>asks for a password</source>
        <translation>нужен пароль</translation>
    </message>
</context>
<context>
    <name>charla::ui::HostPage</name>
    <message>
        <source>Name of your server</source>
        <translation>Название вашего сервера</translation>
    </message>
    <message>
        <source>Port of your server</source>
        <translation>Порт вашего сервера</translation>
    </message>
    <message>
        <source>0 (any free port)</source>
        <translation>0 (любой свободный порт)</translation>
    </message>
    <message>
        <source>&amp;Server name</source>
        <translation>Название &amp;сервера</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Порт</translation>
    </message>
    <message>
        <source>Charla then shows you the addresses at which the others can join, with Charla or with a browser.</source>
        <translation>Затем Charla покажет адреса, по которым другие могут войти через Charla или через браузер.</translation>
    </message>
</context>
<context>
    <name>charla::ui::HostPanel</name>
    <message>
        <source>Hosting</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>Others can join at</source>
        <translation>Другие могут войти по адресу</translation>
    </message>
    <message>
        <source>What you can do as the host</source>
        <translation>Что может хозяин сервера</translation>
    </message>
    <message>
        <source>Say what a room is about (F2), as everybody in it can.</source>
        <translation>Указать тему комнаты (F2), как и любой в ней.</translation>
    </message>
    <message>
        <source>The server starts…</source>
        <translation>Сервер запускается…</translation>
    </message>
    <message>
        <source>The server is running.</source>
        <translation>Сервер работает.</translation>
    </message>
    <message>
        <source>The server is stopped.</source>
        <translation>Сервер остановлен.</translation>
    </message>
    <message>
        <source>&amp;Stop the server</source>
        <translation>&amp;Остановить сервер</translation>
    </message>
    <message>
        <source>&amp;Start the server</source>
        <translation>&amp;Запустить сервер</translation>
    </message>
    <message>
        <source>Stop the server</source>
        <translation>Остановить сервер</translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation>Запустить сервер</translation>
    </message>
</context>
<context>
    <name>charla::ui::IntentBar</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Отмена (Esc)</translation>
    </message>
</context>
<context>
    <name>charla::ui::InvitationForm</name>
    <message>
        <source>How many people an invitation lets in</source>
        <translation>Скольких людей впускает приглашение</translation>
    </message>
    <message>
        <source>How long an invitation is good for</source>
        <translation>Сколько действует приглашение</translation>
    </message>
    <message>
        <source>People: </source>
        <translation>Человек: </translation>
    </message>
    <message>
        <source>for an hour</source>
        <translation>на час</translation>
    </message>
    <message>
        <source>for a day</source>
        <translation>на день</translation>
    </message>
    <message>
        <source>for a week</source>
        <translation>на неделю</translation>
    </message>
    <message>
        <source>for 30 days</source>
        <translation>на 30 дней</translation>
    </message>
    <message>
        <source>New &amp;invitation</source>
        <translation>Новое &amp;приглашение</translation>
    </message>
    <message>
        <source>Make an invitation, and put it into the link</source>
        <translation>Создать приглашение и вставить его в ссылку</translation>
    </message>
</context>
<context>
    <name>charla::ui::InvitationList</name>
    <message>
        <source>%1 of %2 have come · until %3</source>
        <translation>Пришли %1 из %2 · до %3</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>Take this invitation back: %1</source>
        <translation>Отозвать это приглашение: %1</translation>
    </message>
</context>
<context>
    <name>charla::ui::InvitationMaker</name>
    <message>
        <source>Invite without the password</source>
        <translation>Пригласить без пароля</translation>
    </message>
    <message>
        <source>The link and the QR code let people in now. They are shown only here, and only until you close this.</source>
        <translation>Ссылка и QR-код теперь впускают людей. Они видны только здесь и только пока вы это не закроете.</translation>
    </message>
    <message>
        <source>It lets in nobody any more.</source>
        <translation>Оно больше никого не впускает.</translation>
    </message>
</context>
<context>
    <name>charla::ui::InviteDialog</name>
    <message>
        <source>Invite people</source>
        <translation>Пригласить людей</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>Invite without the password</source>
        <translation>Пригласить без пароля</translation>
    </message>
    <message>
        <source>You are not connected.</source>
        <translation>Нет соединения.</translation>
    </message>
    <message>
        <source>This address leads here on this computer only.</source>
        <translation>Этот адрес ведёт сюда только на этом компьютере.</translation>
    </message>
    <message>
        <source>Who is in this network comes to %1 by this link.</source>
        <translation>Кто в этой сети, попадёт на %1 по этой ссылке.</translation>
    </message>
    <message>
        <source>Newcomers say a password here. Who keeps their nick can invite people without it.</source>
        <translation>Новые люди говорят здесь пароль. Кто закрепил за собой ник, может приглашать без него.</translation>
    </message>
    <message>
        <source>The link and the QR code let people in now. They are shown only here, and only until you close this.</source>
        <translation>Ссылка и QR-код теперь впускают людей. Они видны только здесь и только пока вы это не закроете.</translation>
    </message>
    <message>
        <source>It lets in nobody any more.</source>
        <translation>Оно больше никого не впускает.</translation>
    </message>
</context>
<context>
    <name>charla::ui::JoinCode</name>
    <message>
        <source>The link in the QR code</source>
        <translation>Ссылка в QR-коде</translation>
    </message>
    <message>
        <source>Scan to join by</source>
        <translation>Отсканируйте, чтобы войти через</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Браузер</translation>
    </message>
    <message>
        <source>Show the QR code for a browser</source>
        <translation>Показать QR-код для браузера</translation>
    </message>
    <message>
        <source>Charla</source>
        <translation>Charla</translation>
    </message>
    <message>
        <source>Show the QR code for Charla</source>
        <translation>Показать QR-код для Charla</translation>
    </message>
    <message>
        <source>Fingerprint of this server</source>
        <translation>Отпечаток этого сервера</translation>
    </message>
    <message>
        <source>Fingerprint of this server: %1</source>
        <translation>Отпечаток этого сервера: %1</translation>
    </message>
</context>
<context>
    <name>charla::ui::JoinPage</name>
    <message>
        <source>Address of the server</source>
        <translation>Адрес сервера</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Адрес</translation>
    </message>
    <message>
        <source>The host&apos;s window shows it. Servers where you have been before are in the list.</source>
        <translation>Его показывает окно хозяина. В списке — серверы, где вы уже бывали.</translation>
    </message>
    <message>
        <source>Password of the server</source>
        <translation>Пароль сервера</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Пароль</translation>
    </message>
    <message>
        <source>In this network</source>
        <translation>В этой сети</translation>
    </message>
</context>
<context>
    <name>charla::ui::KeepNickDialog</name>
    <message>
        <source>&amp;Password that it has now</source>
        <translation>Нынешний &amp;пароль</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>&amp;Новый пароль</translation>
    </message>
    <message>
        <source>New password &amp;again</source>
        <translation>Новый пароль &amp;ещё раз</translation>
    </message>
    <message>
        <source>&amp;Give the nick up</source>
        <translation>&amp;Отказаться от ника</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>Enter the password that the nick has now.</source>
        <translation>Введите нынешний пароль ника.</translation>
    </message>
    <message>
        <source>Enter a new password.</source>
        <translation>Введите новый пароль.</translation>
    </message>
    <message>
        <source>The two passwords differ. Enter the same one twice.</source>
        <translation>Пароли не совпадают. Введите один и тот же дважды.</translation>
    </message>
    <message numerus="yes">
        <source>This password can&apos;t be used. Use at most %n characters.</source>
        <translation>
            <numerusform>Этот пароль не подходит. Используйте не больше %n символа.</numerusform>
            <numerusform>Этот пароль не подходит. Используйте не больше %n символов.</numerusform>
            <numerusform>Этот пароль не подходит. Используйте не больше %n символов.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server looks at the password…</source>
        <translation>Сервер проверяет пароль…</translation>
    </message>
    <message>
        <source>The nick is yours. On another device, enter it with this password.</source>
        <translation>Ник ваш. На другом устройстве входите с ним и этим паролем.</translation>
    </message>
    <message>
        <source>The nick is not kept any more.</source>
        <translation>Ник больше не закреплён.</translation>
    </message>
    <message>
        <source>%1 is yours</source>
        <translation>%1 — ваш ник</translation>
    </message>
    <message>
        <source>Keep the nick %1</source>
        <translation>Закрепить ник %1</translation>
    </message>
    <message>
        <source>You keep this nick here with a password. You can change that, or give the nick up: then anybody may have it once you have been away for long.</source>
        <translation>Этот ник закреплён за вами паролем. Пароль можно сменить, а от ника отказаться: тогда он может достаться любому, когда вас долго не будет.</translation>
    </message>
    <message>
        <source>With a password only you can use this nick here, on all your devices, and you don&apos;t lose it when you are away. If you forget the password, nobody can bring the nick back.</source>
        <translation>С паролем этот ник здесь можете использовать только вы, на всех своих устройствах, и он не пропадёт, пока вас нет. Если вы забудете пароль, ник не сможет вернуть никто.</translation>
    </message>
    <message>
        <source>C&amp;hange the password</source>
        <translation>&amp;Сменить пароль</translation>
    </message>
    <message>
        <source>&amp;Keep the nick</source>
        <translation>&amp;Закрепить ник</translation>
    </message>
    <message>
        <source>You are not connected.</source>
        <translation>Нет соединения.</translation>
    </message>
</context>
<context>
    <name>charla::ui::LogOutQuestion</name>
    <message>
        <source>Log out?</source>
        <translation>Выйти?</translation>
    </message>
    <message>
        <source>&amp;Log out</source>
        <translation>В&amp;ыйти с сервера</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Остаться</translation>
    </message>
    <message>
        <source>Not everything that you wrote is sent yet.</source>
        <translation>Ещё не всё, что вы написали, отправлено.</translation>
    </message>
    <message>
        <source>If you log out now, the rest is lost. If you only close the window, it is sent when you are back.</source>
        <translation>Если выйти сейчас, остальное пропадёт. Если просто закрыть окно, оно будет отправлено, когда вы вернётесь.</translation>
    </message>
</context>
<context>
    <name>charla::ui::LoginsDialog</name>
    <message>
        <source>Since %1</source>
        <translation>С %1</translation>
    </message>
    <message>
        <source>%1 · this window</source>
        <translation>%1 · это окно</translation>
    </message>
    <message>
        <source>%1 · connected now</source>
        <translation>%1 · сейчас на связи</translation>
    </message>
    <message>
        <source>%1 · last seen %2</source>
        <translation>%1 · последний раз %2</translation>
    </message>
    <message>
        <source>Where I am logged in</source>
        <translation>Где я вошёл</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>Each of these can talk in your name at %1. End what you don&apos;t know or have lost.</source>
        <translation>Каждый из этих сеансов может говорить от вашего имени на %1. Завершите те, что вам незнакомы или потеряны.</translation>
    </message>
    <message>
        <source>You are not connected.</source>
        <translation>Нет соединения.</translation>
    </message>
    <message>
        <source>A program without a name</source>
        <translation>Программа без названия</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Завершить</translation>
    </message>
    <message>
        <source>End the session of %1</source>
        <translation>Завершить сеанс %1</translation>
    </message>
</context>
<context>
    <name>charla::ui::MemberDelegate</name>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (вы)</translation>
    </message>
</context>
<context>
    <name>charla::ui::MemberPanel</name>
    <message>
        <source>People in this room</source>
        <translation>Люди в этой комнате</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Write &amp;privately</source>
        <translation>Написать &amp;лично</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
</context>
<context>
    <name>charla::ui::MemberWords</name>
    <message>
        <source>%1 (you), %2</source>
        <comment>name, presence</comment>
        <translation>%1 (вы), %2</translation>
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
        <translation>Скопировано</translation>
    </message>
</context>
<context>
    <name>charla::ui::MessageMenu</name>
    <message>
        <source>Thumbs up</source>
        <translation>Большой палец</translation>
    </message>
    <message>
        <source>Heart</source>
        <translation>Сердце</translation>
    </message>
    <message>
        <source>Laughing</source>
        <translation>Смех</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Праздник</translation>
    </message>
    <message>
        <source>Surprised</source>
        <translation>Удивление</translation>
    </message>
    <message>
        <source>Sad</source>
        <translation>Грусть</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>&amp;Reply</source>
        <translation>&amp;Ответить</translation>
    </message>
    <message>
        <source>R&amp;eact</source>
        <translation>О&amp;тметить</translation>
    </message>
    <message>
        <source>Show the &amp;quoted message</source>
        <translation>Показать &amp;цитируемое сообщение</translation>
    </message>
    <message>
        <source>React</source>
        <translation>Отметить</translation>
    </message>
    <message>
        <source>E&amp;dit</source>
        <translation>&amp;Править</translation>
    </message>
    <message>
        <source>O&amp;pen link</source>
        <translation>Откр&amp;ыть ссылку</translation>
    </message>
    <message>
        <source>Copy link &amp;address</source>
        <translation>Копировать &amp;адрес ссылки</translation>
    </message>
    <message>
        <source>Copy c&amp;ode</source>
        <translation>Копировать ко&amp;д</translation>
    </message>
    <message>
        <source>&amp;Bring back</source>
        <translation>&amp;Вернуть</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Удалить</translation>
    </message>
    <message>
        <source>Show &amp;picture</source>
        <translation>&amp;Показать изображение</translation>
    </message>
    <message>
        <source>O&amp;pen file</source>
        <translation>&amp;Открыть файл</translation>
    </message>
    <message>
        <source>&amp;Save file…</source>
        <translation>&amp;Сохранить файл…</translation>
    </message>
</context>
<context>
    <name>charla::ui::MessageWords</name>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <comment>author, time, text</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a message, its state</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not sent yet: it goes out as soon as the server can be reached.</source>
        <translation>Ещё не отправлено: уйдёт, как только сервер будет доступен.</translation>
    </message>
    <message>
        <source>Not delivered: the server refused it.</source>
        <translation>Не доставлено: сервер его отклонил.</translation>
    </message>
    <message>
        <source>This message was deleted</source>
        <translation>Это сообщение удалено</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>изменено</translation>
    </message>
    <message>
        <source>answers an earlier message</source>
        <translation>ответ на более раннее сообщение</translation>
    </message>
    <message>
        <source>answers %1: %2</source>
        <comment>author, text</comment>
        <translation>ответ на сообщение от %1: %2</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>Сообщение удалено</translation>
    </message>
    <message>
        <source>Ctrl+Z brings it back</source>
        <translation>Ctrl+Z вернёт его</translation>
    </message>
    <message>
        <source>Not sent yet: its files are on their way.</source>
        <translation>Ещё не отправлено: файлы передаются.</translation>
    </message>
</context>
<context>
    <name>charla::ui::NewRoomEdit</name>
    <message>
        <source>Name of a room to join or create</source>
        <translation>Название комнаты, чтобы войти или создать её</translation>
    </message>
    <message>
        <source>Join or create a room</source>
        <translation>Войти в комнату или создать её</translation>
    </message>
    <message>
        <source>Join or create</source>
        <translation>Войти или создать</translation>
    </message>
    <message>
        <source>Join or create (Enter)</source>
        <translation>Войти или создать (Enter)</translation>
    </message>
</context>
<context>
    <name>charla::ui::OrderArea</name>
    <message>
        <source>What was done</source>
        <translation>Что было сделано</translation>
    </message>
    <message>
        <source>Only operators, and who has made the room, change its settings.</source>
        <translation>Настройки меняют только операторы и тот, кто создал комнату.</translation>
    </message>
    <message>
        <source>Only operators read what was done.</source>
        <translation>Записи читают только операторы.</translation>
    </message>
    <message>
        <source>That can be done once the server can be reached again.</source>
        <translation>Это можно будет сделать, когда сервер снова станет доступен.</translation>
    </message>
</context>
<context>
    <name>charla::ui::OutlookWords</name>
    <message>
        <source>%1 is not connected</source>
        <translation>%1 не подключён</translation>
    </message>
    <message>
        <source>%1 has no address</source>
        <translation>%1 без адреса</translation>
    </message>
    <message>
        <source>%1 can&apos;t be looked at (no multicast)</source>
        <translation>%1 нельзя проверить (нет multicast)</translation>
    </message>
    <message>
        <source>%1 can&apos;t be looked at (%2)</source>
        <translation>%1 нельзя проверить (%2)</translation>
    </message>
    <message>
        <source>Looked at: %1.</source>
        <translation>Проверено: %1.</translation>
    </message>
    <message>
        <source>This computer is in no network. Connect it to the one where the others are.</source>
        <translation>Этот компьютер не в сети. Подключите его к той, где остальные.</translation>
    </message>
    <message>
        <source>Servers can&apos;t be heard here: %1.</source>
        <translation>Здесь серверов не слышно: %1.</translation>
    </message>
    <message>
        <source>Ask the host for the address that their window shows, and enter it below; or scan their QR code with a phone.</source>
        <translation>Спросите у хозяина адрес, который показывает его окно, и введите его ниже; или отсканируйте его QR-код телефоном.</translation>
    </message>
    <message>
        <source>The host&apos;s firewall must let one port in: TCP %1. In a guest Wi-Fi devices often can&apos;t reach one another at all.</source>
        <translation>Брандмауэр хозяина должен пропускать один порт: TCP %1. В гостевом Wi-Fi устройства часто вообще не видят друг друга.</translation>
    </message>
</context>
<context>
    <name>charla::ui::PersonActs</name>
    <message>
        <source>Give voice here</source>
        <translation>Дать право голоса здесь</translation>
    </message>
    <message>
        <source>Take voice here</source>
        <translation>Забрать право голоса здесь</translation>
    </message>
    <message>
        <source>Mute in %1…</source>
        <translation>Заглушить в %1…</translation>
    </message>
    <message>
        <source>Let write again in %1</source>
        <translation>Снова разрешить писать в %1</translation>
    </message>
    <message>
        <source>Put out of %1…</source>
        <translation>Выставить из %1…</translation>
    </message>
    <message>
        <source>Mute everywhere…</source>
        <translation>Заглушить везде…</translation>
    </message>
    <message>
        <source>Let write again everywhere</source>
        <translation>Снова разрешить писать везде</translation>
    </message>
    <message>
        <source>Put off the server…</source>
        <translation>Выставить с сервера…</translation>
    </message>
    <message>
        <source>Ban…</source>
        <translation>Забанить…</translation>
    </message>
    <message>
        <source>No operator any more</source>
        <translation>Больше не оператор</translation>
    </message>
    <message>
        <source>Make an operator</source>
        <translation>Сделать оператором</translation>
    </message>
</context>
<context>
    <name>charla::ui::PictureView</name>
    <message>
        <source>Previous picture (←)</source>
        <translation>Предыдущее изображение (←)</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Предыдущее изображение</translation>
    </message>
    <message>
        <source>Next picture (→)</source>
        <translation>Следующее изображение (→)</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Следующее изображение</translation>
    </message>
    <message>
        <source>Copy the picture (Ctrl+C)</source>
        <translation>Скопировать изображение (Ctrl+C)</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Скопировать изображение</translation>
    </message>
    <message>
        <source>Save the picture (Ctrl+S)</source>
        <translation>Сохранить изображение (Ctrl+S)</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Сохранить изображение</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрыть (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>%1 – picture %2 of %3</source>
        <translation>%1 – изображение %2 из %3</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>This picture can&apos;t be shown.</source>
        <translation>Это изображение нельзя показать.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Минутку…</translation>
    </message>
</context>
<context>
    <name>charla::ui::Preferences</name>
    <message>
        <source>Charla on %1</source>
        <translation>Charla на %1</translation>
    </message>
</context>
<context>
    <name>charla::ui::QrView</name>
    <message>
        <source>No QR code</source>
        <translation>Нет QR-кода</translation>
    </message>
    <message>
        <source>QR code of %1</source>
        <translation>QR-код для %1</translation>
    </message>
</context>
<context>
    <name>charla::ui::ReachLine</name>
    <message>
        <source>Nobody else can get here: this computer is in no network, or the server serves it alone.</source>
        <translation>Сюда никто не попадёт: этот компьютер не в сети, или сервер обслуживает только его.</translation>
    </message>
    <message>
        <source>Others can get here: somebody came from another computer.</source>
        <translation>Другие могут сюда попасть: кто-то пришёл с другого компьютера.</translation>
    </message>
    <message>
        <source>Nobody has come from another computer yet. If they can&apos;t, let the one port in: TCP %1.</source>
        <translation>С другого компьютера ещё никто не пришёл. Если не получается, откройте один порт: TCP %1.</translation>
    </message>
    <message>
        <source>The firewall of this computer is on (%1), and nobody has come from another one yet. Let the one port in: %2</source>
        <translation>Брандмауэр этого компьютера включён (%1), и с другого ещё никто не пришёл. Откройте один порт: %2</translation>
    </message>
</context>
<context>
    <name>charla::ui::RecordPanel</name>
    <message>
        <source>What to show</source>
        <translation>Что показать</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Что было сделано</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Показать более старые</translation>
    </message>
    <message>
        <source>Lift this ban</source>
        <translation>Снять этот бан</translation>
    </message>
    <message>
        <source>Show &amp;older ones</source>
        <translation>Показать более &amp;старые</translation>
    </message>
    <message>
        <source>&amp;Lift this ban</source>
        <translation>&amp;Снять бан</translation>
    </message>
    <message>
        <source>What operators did</source>
        <translation>Что сделали операторы</translation>
    </message>
    <message>
        <source>Bans that hold</source>
        <translation>Действующие баны</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрыть (Esc)</translation>
    </message>
    <message>
        <source>Bans</source>
        <translation>Баны</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Запрос к серверу…</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached now.</source>
        <translation>Сервер сейчас недоступен.</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>Пока ничего не сделано.</translation>
    </message>
    <message>
        <source>Nobody is banned.</source>
        <translation>Никто не забанен.</translation>
    </message>
    <message>
        <source>The server did not do that.</source>
        <translation>Сервер этого не сделал.</translation>
    </message>
</context>
<context>
    <name>charla::ui::RoomPanel</name>
    <message>
        <source>Double-click a person to write to them privately.</source>
        <translation>Дважды щёлкните по человеку, чтобы написать ему лично.</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Комнаты</translation>
    </message>
    <message>
        <source>Private talks</source>
        <translation>Личные беседы</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Личные</translation>
    </message>
    <message>
        <source>Join or create a room</source>
        <translation>Войти в комнату или создать её</translation>
    </message>
    <message>
        <source>Join or create a room (Ctrl+J)</source>
        <translation>Войти в комнату или создать её (Ctrl+J)</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Комната</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Открыть</translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation>&amp;Войти</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Покинуть</translation>
    </message>
    <message>
        <source>Private talk</source>
        <translation>Личная беседа</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>&amp;Без уведомлений</translation>
    </message>
</context>
<context>
    <name>charla::ui::RoomWords</name>
    <message>
        <source>not joined</source>
        <translation>вы не в ней</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>без уведомлений</translation>
    </message>
    <message>
        <source>by invitation</source>
        <translation>по приглашению</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>скрытая</translation>
    </message>
    <message>
        <source>only operators write</source>
        <translation>пишут только операторы</translation>
    </message>
    <message>
        <source>moderated</source>
        <translation>с правом голоса</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>медленная</translation>
    </message>
</context>
<context>
    <name>charla::ui::SearchModel</name>
    <message>
        <source>private, with %1</source>
        <translation>личное, с %1</translation>
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
        <translation>Искать</translation>
    </message>
    <message>
        <source>Where to search</source>
        <translation>Где искать</translation>
    </message>
    <message>
        <source>Messages that were found</source>
        <translation>Найденные сообщения</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Везде</translation>
    </message>
    <message>
        <source>Words, from:nick, since:2026-01-31, until:2026-02-28</source>
        <translation>Слова, from:ник, since:2026-01-31, until:2026-02-28</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Закрыть поиск</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Закрыть поиск (Esc)</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>Здесь: %1</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Здесь</translation>
    </message>
    <message>
        <source>All words must be in a message, each perhaps as a part of a word. Add from:nick, since: or until: with a day to narrow it down.</source>
        <translation>В сообщении должны быть все слова, хотя бы как части слов. Чтобы сузить поиск, добавьте from:ник, since: (с) или until: (по) с датой.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Идёт поиск…</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached now. It is searched as soon as it is back.</source>
        <translation>Сервер сейчас недоступен. Поиск начнётся, как только он вернётся.</translation>
    </message>
    <message>
        <source>Nothing was found here. Perhaps everywhere?</source>
        <translation>Здесь ничего не найдено. Может быть, искать везде?</translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer words, or a part of one.</source>
        <translation>Ничего не найдено. Попробуйте меньше слов или часть слова.</translation>
    </message>
    <message>
        <source>1 message was found.</source>
        <translation>Найдено 1 сообщение.</translation>
    </message>
    <message numerus="yes">
        <source>The newest %Ln messages; scroll for more.</source>
        <translation>
            <numerusform>%Ln самое новое сообщение; прокрутите, чтобы увидеть ещё.</numerusform>
            <numerusform>%Ln самых новых сообщения; прокрутите, чтобы увидеть ещё.</numerusform>
            <numerusform>%Ln самых новых сообщений; прокрутите, чтобы увидеть ещё.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages were found.</source>
        <translation>
            <numerusform>Найдено %Ln сообщение.</numerusform>
            <numerusform>Найдено %Ln сообщения.</numerusform>
            <numerusform>Найдено %Ln сообщений.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>charla::ui::SearchQuery</name>
    <message>
        <source>Write the day after “%1:” as 2026-01-31.</source>
        <translation>Пишите дату после «%1:» так: 2026-01-31.</translation>
    </message>
    <message>
        <source>Write a nick after “from:”.</source>
        <translation>Напишите ник после «from:».</translation>
    </message>
    <message>
        <source>That is too long to look for.</source>
        <translation>Это слишком длинно для поиска.</translation>
    </message>
</context>
<context>
    <name>charla::ui::ServerHeader</name>
    <message>
        <source>Search everywhere</source>
        <translation>Искать везде</translation>
    </message>
    <message>
        <source>Search all messages (Ctrl+Shift+F)</source>
        <translation>Искать во всех сообщениях (Ctrl+Shift+F)</translation>
    </message>
    <message>
        <source>Show the rooms of %1</source>
        <translation>Показать комнаты %1</translation>
    </message>
    <message>
        <source>Hide the rooms of %1</source>
        <translation>Скрыть комнаты %1</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>нет соединения</translation>
    </message>
</context>
<context>
    <name>charla::ui::ServerPanes</name>
    <message>
        <source>You are at no server.</source>
        <translation>Вы не на сервере.</translation>
    </message>
    <message>
        <source>&amp;Host or join…</source>
        <translation>&amp;Создать или войти…</translation>
    </message>
    <message>
        <source>Host or join</source>
        <translation>Создать или войти</translation>
    </message>
</context>
<context>
    <name>charla::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>As the desktop has them</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлые</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмные</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>Размер букв</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Просторные</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Плотные</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>As the desktop has it</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Words, times and numbers</source>
        <translation>Слова, время и числа</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Ввод</translation>
    </message>
    <message>
        <source>Send by</source>
        <translation>Отправлять по</translation>
    </message>
    <message>
        <source>%1 always begins a new line.</source>
        <translation>%1 всегда начинает новую строку.</translation>
    </message>
    <message>
        <source>While you look elsewhere</source>
        <translation>Пока вы смотрите не сюда</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Уведомления</translation>
    </message>
    <message>
        <source>Of private messages and of who names you</source>
        <translation>О личных сообщениях и упоминаниях</translation>
    </message>
    <message>
        <source>Of all messages</source>
        <translation>Обо всех сообщениях</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Никаких</translation>
    </message>
    <message>
        <source>They show what was written</source>
        <translation>Показывают текст</translation>
    </message>
    <message>
        <source>They make a sound</source>
        <translation>Со звуком</translation>
    </message>
    <message>
        <source>Do not disturb now</source>
        <translation>Сейчас не беспокоить</translation>
    </message>
    <message>
        <source>When Charla starts</source>
        <translation>При запуске Charla</translation>
    </message>
    <message>
        <source>Come back to where you were</source>
        <translation>Вернуться туда, где вы были</translation>
    </message>
    <message>
        <source>Keep the window out of the way</source>
        <translation>Не показывать окно</translation>
    </message>
    <message>
        <source>Beside the clock, or minimised where there is no such place.</source>
        <translation>Рядом с часами, а где такого места нет — свёрнуто.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Сеть</translation>
    </message>
    <message>
        <source>Look for servers in this network</source>
        <translation>Искать серверы в этой сети</translation>
    </message>
</context>
<context>
    <name>charla::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>Conversation by its number</source>
        <translation>Беседа по номеру</translation>
    </message>
    <message>
        <source>While writing</source>
        <translation>Во время набора</translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation>Отправить сообщение</translation>
    </message>
    <message>
        <source>Begin a new line</source>
        <translation>Начать новую строку</translation>
    </message>
    <message>
        <source>Change the last own message, in an empty field</source>
        <translation>Изменить своё последнее сообщение, если поле пусто</translation>
    </message>
    <message>
        <source>Name a person</source>
        <translation>Упомянуть человека</translation>
    </message>
    <message>
        <source>Emoji by its name</source>
        <translation>Эмодзи по названию</translation>
    </message>
    <message>
        <source>Take what is offered</source>
        <translation>Принять предложенное</translation>
    </message>
    <message>
        <source>Give up an answer or a change</source>
        <translation>Отказаться от ответа или правки</translation>
    </message>
    <message>
        <source>What can be done with a chosen message</source>
        <translation>Что можно сделать с выбранным сообщением</translation>
    </message>
    <message>
        <source>Delete a chosen own message</source>
        <translation>Удалить выбранное своё сообщение</translation>
    </message>
    <message>
        <source>Bring the message back that was deleted just now</source>
        <translation>Вернуть только что удалённое сообщение</translation>
    </message>
</context>
<context>
    <name>charla::ui::SizeField</name>
    <message>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>МБ</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>ГБ</translation>
    </message>
</context>
<context>
    <name>charla::ui::StatusLine</name>
    <message>
        <source>Online as %1 at %2</source>
        <comment>nick, address</comment>
        <translation>В сети как %1, сервер %2</translation>
    </message>
    <message>
        <source>Online as %1 at %2 (%3)</source>
        <comment>nick, server, address</comment>
        <translation>В сети как %1, сервер %2 (%3)</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Подключение…</translation>
    </message>
    <message>
        <source>Offline, waiting to connect again</source>
        <translation>Нет связи, ожидание нового подключения</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Не подключено</translation>
    </message>
</context>
<context>
    <name>charla::ui::StopQuestion</name>
    <message>
        <source>Stop hosting?</source>
        <translation>Остановить сервер?</translation>
    </message>
    <message>
        <source>Others are in your rooms.</source>
        <translation>В ваших комнатах есть другие люди.</translation>
    </message>
    <message>
        <source>&amp;Stop the server</source>
        <translation>&amp;Остановить сервер</translation>
    </message>
    <message>
        <source>&amp;Keep hosting</source>
        <translation>&amp;Продолжить работу</translation>
    </message>
    <message>
        <source>If you go on, the server in this window stops, and they are disconnected. What was said stays on this computer, for when you host again.</source>
        <translation>Если продолжить, сервер в этом окне остановится и остальные будут отключены. Сказанное останется на этом компьютере до следующего запуска сервера.</translation>
    </message>
</context>
<context>
    <name>charla::ui::Switcher</name>
    <message>
        <source>Nothing is called like that.</source>
        <translation>Ничего с таким названием нет.</translation>
    </message>
    <message>
        <source>Go to a conversation or an act</source>
        <translation>Перейти к беседе или действию</translation>
    </message>
    <message>
        <source>Room, person or act</source>
        <translation>Комната, человек или действие</translation>
    </message>
    <message>
        <source>Where to go</source>
        <translation>Куда перейти</translation>
    </message>
    <message>
        <source>Go to a room, a person or an act…</source>
        <translation>Перейти к комнате, человеку или действию…</translation>
    </message>
</context>
<context>
    <name>charla::ui::SwitcherModel</name>
    <message>
        <source>not joined yet</source>
        <translation>вы ещё не вошли</translation>
    </message>
</context>
<context>
    <name>charla::ui::TermsForm</name>
    <message>
        <source>Port of your server</source>
        <translation>Порт вашего сервера</translation>
    </message>
    <message>
        <source>0 (any free port)</source>
        <translation>0 (любой свободный порт)</translation>
    </message>
    <message>
        <source>Who may join</source>
        <translation>Кто может войти</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Порт</translation>
    </message>
    <message>
        <source>What is said is kept</source>
        <translation>Сказанное хранится</translation>
    </message>
    <message>
        <source>&amp;Everybody who gets the address</source>
        <translation>&amp;Все, кто знает адрес</translation>
    </message>
    <message>
        <source>Everybody who gets the address may join</source>
        <translation>Войти может каждый, кто знает адрес</translation>
    </message>
    <message>
        <source>Only who knows the pass&amp;word</source>
        <translation>Только те, кто знает п&amp;ароль</translation>
    </message>
    <message>
        <source>Only who knows the password may join</source>
        <translation>Войти могут только те, кто знает пароль</translation>
    </message>
    <message>
        <source>Password of your server</source>
        <translation>Пароль вашего сервера</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Показать пароль</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>It is kept in charla.ini, which only you can read. Whoever has been in needs none to come back.</source>
        <translation>Он хранится в charla.ini, читать который можете только вы. Тем, кто уже входил, он для возвращения не нужен.</translation>
    </message>
    <message>
        <source>How long what is said is kept</source>
        <translation>Как долго хранится сказанное</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>всегда</translation>
    </message>
    <message>
        <source>for some days</source>
        <translation>несколько дней</translation>
    </message>
    <message>
        <source>in memory only</source>
        <translation>только в памяти</translation>
    </message>
    <message>
        <source>Days for which it is kept</source>
        <translation>Сколько дней хранится</translation>
    </message>
    <message>
        <source>Save the settings</source>
        <translation>Сохранить настройки</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>Со&amp;хранить</translation>
    </message>
    <message>
        <source>Restart the server now</source>
        <translation>Перезапустить сервер сейчас</translation>
    </message>
    <message>
        <source>&amp;Restart now</source>
        <translation>&amp;Перезапустить</translation>
    </message>
    <message>
        <source> day</source>
        <translation> день</translation>
    </message>
    <message numerus="yes">
        <source> days</source>
        <translation>
            <numerusform> день</numerusform>
            <numerusform> дня</numerusform>
            <numerusform> дней</numerusform>
        </translation>
    </message>
    <message>
        <source>What is older is removed for good.</source>
        <translation>Более старое удаляется навсегда.</translation>
    </message>
    <message>
        <source>Nothing is written to the disk, and all is gone when the server stops. What is on the disk already stays there.</source>
        <translation>На диск ничего не пишется, и всё пропадёт, когда сервер остановится. Что уже на диске, там и останется.</translation>
    </message>
    <message>
        <source>Enter a password, or let in everybody.</source>
        <translation>Введите пароль или впускайте всех.</translation>
    </message>
    <message>
        <source>Takes effect when the server starts again.</source>
        <translation>Начнёт действовать после перезапуска сервера.</translation>
    </message>
    <message>
        <source>What was said so far is in memory only, and is gone then.</source>
        <translation>Сказанное до сих пор есть только в памяти и пропадёт.</translation>
    </message>
    <message>
        <source>Those who are connected come back by themselves, unless the port changes.</source>
        <translation>Подключённые вернутся сами, если порт не изменится.</translation>
    </message>
    <message>
        <source>It counts, but could not be kept for the next time.</source>
        <translation>Действует, но сохранить на будущее не удалось.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Others in this network find the server by themselves</source>
        <translation>Другие в этой сети сами находят сервер</translation>
    </message>
</context>
<context>
    <name>charla::ui::TermsSheet</name>
    <message>
        <source>As fast as people like</source>
        <translation>Без ограничений</translation>
    </message>
    <message numerus="yes">
        <source>One message every %n s of each person</source>
        <translation>
            <numerusform>Одно сообщение от каждого раз в %n секунду</numerusform>
            <numerusform>Одно сообщение от каждого раз в %n секунды</numerusform>
            <numerusform>Одно сообщение от каждого раз в %n секунд</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One message every %n min of each person</source>
        <translation>
            <numerusform>Одно сообщение от каждого раз в %n минуту</numerusform>
            <numerusform>Одно сообщение от каждого раз в %n минуты</numerusform>
            <numerusform>Одно сообщение от каждого раз в %n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>Who comes in</source>
        <translation>Кто входит</translation>
    </message>
    <message>
        <source>How fast people write</source>
        <translation>Как часто можно писать</translation>
    </message>
    <message>
        <source>Only &amp;operators write</source>
        <translation>Пишут только &amp;операторы</translation>
    </message>
    <message>
        <source>Only who has been given &amp;voice writes</source>
        <translation>Пишут только те, кому дано &amp;право голоса</translation>
    </message>
    <message>
        <source>Only operators change the &amp;topic</source>
        <translation>&amp;Тему меняют только операторы</translation>
    </message>
    <message>
        <source>Whom to let in</source>
        <translation>Кого впустить</translation>
    </message>
    <message>
        <source>Everybody comes in, and sees it in the list</source>
        <translation>Входят все, и все видят её в списке</translation>
    </message>
    <message>
        <source>Hidden: only who is in it sees it in the list</source>
        <translation>Скрытая: в списке её видят только те, кто в ней</translation>
    </message>
    <message>
        <source>By invitation: only who is let in comes in</source>
        <translation>По приглашению: входит только тот, кого впустили</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Сохранить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>A nick to let in</source>
        <translation>Кого впустить</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Впустить</translation>
    </message>
    <message>
        <source>Let &amp;in</source>
        <translation>&amp;Впустить</translation>
    </message>
    <message>
        <source>Settings of %1</source>
        <translation>Настройки комнаты %1</translation>
    </message>
</context>
<context>
    <name>charla::ui::TrustWarning</name>
    <message>
        <source>Stay away</source>
        <translation>Держаться подальше</translation>
    </message>
    <message>
        <source>Stay &amp;away</source>
        <translation>Держаться &amp;подальше</translation>
    </message>
    <message>
        <source>%1 does not encrypt the talk any more.</source>
        <translation>%1 больше не шифрует разговор.</translation>
    </message>
    <message>
        <source>%1 shows another certificate than before.</source>
        <translation>%1 показывает не тот сертификат, что раньше.</translation>
    </message>
    <message>
        <source>Nobody vouches for the certificate of %1 any more.</source>
        <translation>За сертификат %1 больше никто не ручается.</translation>
    </message>
    <message>
        <source>What was written down about the certificate of %1 is damaged.</source>
        <translation>Запись о сертификате %1 повреждена.</translation>
    </message>
    <message>
        <source>%1 shows another certificate than the link says.</source>
        <translation>%1 показывает не тот сертификат, что указан в ссылке.</translation>
    </message>
    <message>
        <source>You were not connected, and nothing of yours was sent there.</source>
        <translation>Соединение не установлено, и ничего вашего туда не отправлено.</translation>
    </message>
    <message>
        <source>The link is for an encrypted talk, but whoever answers there does not encrypt: another computer may have taken the server&apos;s place.</source>
        <translation>Ссылка ведёт к шифрованному разговору, но тот, кто там отвечает, не шифрует: возможно, место сервера занял другой компьютер.</translation>
    </message>
    <message>
        <source>The link may be old or wrong, or another computer has taken the server&apos;s place to read along.</source>
        <translation>Возможно, ссылка устарела или неверна, или место сервера занял другой компьютер, чтобы читать разговор.</translation>
    </message>
    <message>
        <source>Either its host has set it up anew, or another computer has taken its place to read along.</source>
        <translation>Либо хозяин настроил сервер заново, либо его место занял другой компьютер, чтобы читать разговор.</translation>
    </message>
    <message>
        <source>Ask the host in person or by telephone. Whatever is said without encryption can be read by others on the network.</source>
        <translation>Спросите хозяина лично или по телефону. То, что говорится без шифрования, могут прочитать другие в сети.</translation>
    </message>
    <message>
        <source>Ask the host, in person or by telephone, to read out the fingerprint in their window. Trust the new one only if it is the same.</source>
        <translation>Попросите хозяина лично или по телефону прочитать вслух отпечаток в его окне. Доверяйте новому, только если он такой же.</translation>
    </message>
    <message>
        <source>&amp;Trust the new one</source>
        <translation>&amp;Доверять новому</translation>
    </message>
    <message>
        <source>Fingerprint in the link</source>
        <translation>Отпечаток в ссылке</translation>
    </message>
    <message>
        <source>Fingerprint before</source>
        <translation>Прежний отпечаток</translation>
    </message>
    <message>
        <source>&amp;Go on without encryption</source>
        <translation>&amp;Продолжить без шифрования</translation>
    </message>
    <message>
        <source>Fingerprint now (this computer&apos;s authorities vouch for it)</source>
        <translation>Нынешний отпечаток (за него ручаются центры, которым доверяет этот компьютер)</translation>
    </message>
    <message>
        <source>Fingerprint now</source>
        <translation>Нынешний отпечаток</translation>
    </message>
</context>
<context>
    <name>charla::ui::WelcomeDialog</name>
    <message>
        <source>Welcome to Charla</source>
        <translation>Добро пожаловать в Charla</translation>
    </message>
    <message>
        <source>Talk with the people on your network. No account, no internet.</source>
        <translation>Общайтесь с людьми в вашей сети. Без учётной записи и без интернета.</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>Подождите</translation>
    </message>
    <message>
        <source>S&amp;tart and enter</source>
        <translation>&amp;Запустить и войти</translation>
    </message>
    <message>
        <source>&amp;Enter</source>
        <translation>&amp;Войти</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Отмена</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>За&amp;крыть</translation>
    </message>
</context>
<context>
    <name>charla::ui::WelcomeForm</name>
    <message>
        <source>Your nick</source>
        <translation>Ваш ник</translation>
    </message>
    <message>
        <source>Your &amp;nick</source>
        <translation>Ваш &amp;ник</translation>
    </message>
    <message>
        <source>&amp;Host a room server</source>
        <translation>&amp;Открыть сервер комнат</translation>
    </message>
    <message>
        <source>Start one on this computer and invite the others.</source>
        <translation>Запустите его на этом компьютере и пригласите других.</translation>
    </message>
    <message>
        <source>Host a room server</source>
        <translation>Открыть сервер комнат</translation>
    </message>
    <message>
        <source>&amp;Join a room server</source>
        <translation>&amp;Войти на сервер комнат</translation>
    </message>
    <message>
        <source>Somebody on your network has already started one.</source>
        <translation>Кто-то в вашей сети уже его запустил.</translation>
    </message>
    <message>
        <source>Join a room server</source>
        <translation>Войти на сервер комнат</translation>
    </message>
    <message>
        <source>Enter the address of the server.</source>
        <translation>Введите адрес сервера.</translation>
    </message>
    <message>
        <source>That is not an address. Enter one like 192.168.1.20:9090.</source>
        <translation>Это не адрес. Введите что-то вроде 192.168.1.20:9090.</translation>
    </message>
    <message>
        <source>You host a server already.</source>
        <translation>Вы уже держите сервер.</translation>
    </message>
    <message>
        <source>Password of the nick</source>
        <translation>Пароль ника</translation>
    </message>
    <message>
        <source>Password of the n&amp;ick</source>
        <translation>Пароль н&amp;ика</translation>
    </message>
</context>
<context>
    <name>charla::ui::aboutBox</name>
    <message>
        <source>About Charla</source>
        <translation>О программе Charla</translation>
    </message>
    <message>
        <source>Chat for the people on your network. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Чат для людей в вашей сети. Свободная программа под лицензией GNU General Public License версии 3 или новее.</translation>
    </message>
</context>
<context>
    <name>charla::ui::files</name>
    <message>
        <source>Picture</source>
        <translation>Изображение</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Звук</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Видео</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Архив</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>Document (PDF)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>so much of a file is there</comment>
        <translation>%1 из %2</translation>
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
        <translation>Этот сервер не принимает файлы.</translation>
    </message>
    <message>
        <source>Too large: %1 at most.</source>
        <translation>Слишком большой: не более %1.</translation>
    </message>
    <message>
        <source>This is larger than the server takes.</source>
        <translation>Это больше, чем принимает сервер.</translation>
    </message>
    <message>
        <source>The server does not take files of this type.</source>
        <translation>Сервер не принимает файлы этого типа.</translation>
    </message>
    <message>
        <source>The server has no room for this.</source>
        <translation>На сервере нет места для этого.</translation>
    </message>
    <message>
        <source>Too many files are on their way. Wait until some are sent.</source>
        <translation>Передаётся слишком много файлов. Подождите, пока часть из них отправится.</translation>
    </message>
    <message>
        <source>The server does not have this any more.</source>
        <translation>На сервере этого больше нет.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n files fit into a message.</source>
        <translation>
            <numerusform>В сообщение помещается не более %n файла.</numerusform>
            <numerusform>В сообщение помещается не более %n файлов.</numerusform>
            <numerusform>В сообщение помещается не более %n файлов.</numerusform>
        </translation>
    </message>
    <message>
        <source>It can&apos;t be read any more.</source>
        <translation>Его больше не удаётся прочитать.</translation>
    </message>
    <message>
        <source>It was changed meanwhile.</source>
        <translation>Тем временем он изменился.</translation>
    </message>
    <message>
        <source>The connection broke off again and again.</source>
        <translation>Соединение снова и снова обрывалось.</translation>
    </message>
    <message>
        <source>%1 was not sent. %2</source>
        <comment>a file; why</comment>
        <translation>«%1» не отправлен. %2</translation>
    </message>
    <message>
        <source>The server does not have %1 any more.</source>
        <translation>На сервере больше нет «%1».</translation>
    </message>
    <message>
        <source>%1 could not be written there. Look at the rights of the folder, and at the space on the disk.</source>
        <translation>Не удалось записать туда «%1». Проверьте права на папку и место на диске.</translation>
    </message>
    <message>
        <source>%1 could not be fetched: the connection broke off again and again.</source>
        <translation>Не удалось загрузить «%1»: соединение снова и снова обрывалось.</translation>
    </message>
    <message>
        <source>Send again</source>
        <comment>a message whose files did not get through</comment>
        <translation>Отправить снова</translation>
    </message>
    <message>
        <source>Take back</source>
        <comment>a message whose files did not get through</comment>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>charla::ui::messageContent</name>
    <message>
        <source>edited · %1</source>
        <comment>beside the time of a message</comment>
        <translation>изменено · %1</translation>
    </message>
    <message>
        <source>More messages in between – click to load them</source>
        <translation>Между ними есть ещё сообщения — щёлкните, чтобы загрузить</translation>
    </message>
    <message>
        <source>An earlier message – click to see it</source>
        <translation>Более раннее сообщение — щёлкните, чтобы увидеть</translation>
    </message>
    <message>
        <source>This message was deleted</source>
        <translation>Это сообщение удалено</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Копировать код</translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>brings a deleted message back</comment>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>New messages since you were away</source>
        <translation>Новые сообщения за время вашего отсутствия</translation>
    </message>
    <message>
        <source>Don&apos;t send this message</source>
        <translation>Не отправлять это сообщение</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Сохранить «%1»</translation>
    </message>
</context>
<context>
    <name>charla::ui::notices</name>
    <message numerus="yes">
        <source>%1 joined</source>
        <comment>one or more names</comment>
        <translation>
            <numerusform>%1 теперь здесь</numerusform>
            <numerusform>%1 теперь здесь</numerusform>
            <numerusform>%1 теперь здесь</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 came and went</source>
        <comment>one or more names</comment>
        <translation>
            <numerusform>%1: вход и выход</numerusform>
            <numerusform>%1: вход и выход</numerusform>
            <numerusform>%1: вход и выход</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 left</source>
        <comment>one or more names</comment>
        <translation>
            <numerusform>%1 больше не здесь</numerusform>
            <numerusform>%1 больше не здесь</numerusform>
            <numerusform>%1 больше не здесь</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 left and came back</source>
        <comment>one or more names</comment>
        <translation>
            <numerusform>%1 снова здесь</numerusform>
            <numerusform>%1 снова здесь</numerusform>
            <numerusform>%1 снова здесь</numerusform>
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
        <translation>Порт %1 на этом компьютере уже занят.</translation>
    </message>
    <message>
        <source>Choose another port, or 0 for any free one.</source>
        <translation>Выберите другой порт или 0 — любой свободный.</translation>
    </message>
    <message>
        <source>This computer does not let you use port %1.</source>
        <translation>Этот компьютер не разрешает вам использовать порт %1.</translation>
    </message>
    <message>
        <source>Choose a port above 1023, or 0 for any free one.</source>
        <translation>Выберите порт больше 1023 или 0 — любой свободный.</translation>
    </message>
    <message>
        <source>The server could not be started (%1).</source>
        <translation>Не удалось запустить сервер (%1).</translation>
    </message>
    <message>
        <source>Try another port, or 0 for any free one.</source>
        <translation>Попробуйте другой порт или 0 — любой свободный.</translation>
    </message>
    <message>
        <source>Enter the nick that the others will see.</source>
        <translation>Введите ник, который увидят другие.</translation>
    </message>
    <message numerus="yes">
        <source>That nick is too long. Use at most %n characters.</source>
        <translation>
            <numerusform>Ник слишком длинный. Не больше %n символа.</numerusform>
            <numerusform>Ник слишком длинный. Не больше %n символов.</numerusform>
            <numerusform>Ник слишком длинный. Не больше %n символов.</numerusform>
        </translation>
    </message>
    <message>
        <source>That nick contains invisible characters. Use letters, digits, signs and spaces.</source>
        <translation>В нике есть невидимые символы. Используйте буквы, цифры, знаки и пробелы.</translation>
    </message>
    <message>
        <source>That nick can&apos;t be used. Choose another one.</source>
        <translation>Этот ник использовать нельзя. Выберите другой.</translation>
    </message>
    <message>
        <source>Enter the name of a room.</source>
        <translation>Введите название комнаты.</translation>
    </message>
    <message numerus="yes">
        <source>That name is too long. Use at most %n characters.</source>
        <translation>
            <numerusform>Название слишком длинное. Не больше %n символа.</numerusform>
            <numerusform>Название слишком длинное. Не больше %n символов.</numerusform>
            <numerusform>Название слишком длинное. Не больше %n символов.</numerusform>
        </translation>
    </message>
    <message>
        <source>That name contains invisible characters. Use letters, digits, signs and spaces.</source>
        <translation>В названии есть невидимые символы. Используйте буквы, цифры, знаки и пробелы.</translation>
    </message>
    <message>
        <source>That name can&apos;t be used. Choose another one.</source>
        <translation>Это название использовать нельзя. Выберите другое.</translation>
    </message>
    <message>
        <source>This is too long by %1 KiB. Shorten it, or send it in parts.</source>
        <translation>Длиннее допустимого на %1 КиБ. Сократите или отправьте частями.</translation>
    </message>
    <message>
        <source>This contains characters that can&apos;t be sent. Remove the control characters.</source>
        <translation>Здесь есть символы, которые нельзя отправить. Уберите управляющие символы.</translation>
    </message>
    <message>
        <source>You are not in that room any more. Join it again to write there.</source>
        <translation>Вы больше не в этой комнате. Войдите снова, чтобы писать в ней.</translation>
    </message>
    <message>
        <source>That person has left. Your message was not delivered.</source>
        <translation>Этого человека больше нет. Ваше сообщение не доставлено.</translation>
    </message>
    <message>
        <source>The server holds as many rooms as it can. Join one that exists.</source>
        <translation>На сервере больше нет места для комнат. Войдите в одну из имеющихся.</translation>
    </message>
    <message>
        <source>The server could not keep your message. Send it again.</source>
        <translation>Сервер не смог сохранить ваше сообщение. Отправьте его ещё раз.</translation>
    </message>
    <message>
        <source>The server refused this because it is too long.</source>
        <translation>Сервер отклонил это: слишком длинно.</translation>
    </message>
    <message>
        <source>The server refused this because of invisible characters.</source>
        <translation>Сервер отклонил это из-за невидимых символов.</translation>
    </message>
    <message>
        <source>The server refused the last request (%1).</source>
        <translation>Сервер отклонил последний запрос (%1).</translation>
    </message>
    <message>
        <source>Trying again now.</source>
        <translation>Новая попытка сейчас.</translation>
    </message>
    <message numerus="yes">
        <source>Trying again in %n s.</source>
        <translation>
            <numerusform>Новая попытка через %n с.</numerusform>
            <numerusform>Новая попытка через %n с.</numerusform>
            <numerusform>Новая попытка через %n с.</numerusform>
        </translation>
    </message>
    <message>
        <source>online</source>
        <translation>в сети</translation>
    </message>
    <message>
        <source>away</source>
        <translation>нет на месте</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>не в сети</translation>
    </message>
    <message>
        <source>1 unread message</source>
        <translation>1 непрочитанное сообщение</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 человек</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Вчера</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two names</comment>
        <translation>%1 и %2</translation>
    </message>
    <message>
        <source>%1, %2 and %3</source>
        <comment>three names</comment>
        <translation>%1, %2 и %3</translation>
    </message>
    <message>
        <source>%1 is writing…</source>
        <translation>%1 пишет…</translation>
    </message>
    <message numerus="yes">
        <source>%1 are writing…</source>
        <comment>several names</comment>
        <translation>
            <numerusform>%1 пишут…</numerusform>
            <numerusform>%1 пишут…</numerusform>
            <numerusform>%1 пишут…</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no computer called %1 on this network.</source>
        <translation>В этой сети нет компьютера с именем %1.</translation>
    </message>
    <message>
        <source>Check the address for mistakes, or use the numbers that the host&apos;s window shows.</source>
        <translation>Проверьте адрес или используйте числа из окна хозяина.</translation>
    </message>
    <message>
        <source>Nobody answers at %1.</source>
        <translation>По адресу %1 никто не отвечает.</translation>
    </message>
    <message>
        <source>Check address and port, and that the host has started Charla.</source>
        <translation>Проверьте адрес и порт и запущена ли Charla у хозяина.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 не отвечает слишком долго.</translation>
    </message>
    <message>
        <source>Check that you are on the same network and that no firewall is in the way.</source>
        <translation>Проверьте, что вы в одной сети и что не мешает брандмауэр.</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>Соединение потеряно.</translation>
    </message>
    <message>
        <source>Check the network.</source>
        <translation>Проверьте сеть.</translation>
    </message>
    <message>
        <source>The server has been stopped.</source>
        <translation>Сервер остановлен.</translation>
    </message>
    <message>
        <source>Ask the host to start it again.</source>
        <translation>Попросите хозяина запустить его снова.</translation>
    </message>
    <message>
        <source>The connection was too slow to keep up.</source>
        <translation>Соединение оказалось слишком медленным.</translation>
    </message>
    <message>
        <source>Connect again.</source>
        <translation>Подключитесь снова.</translation>
    </message>
    <message>
        <source>Something answers at %1, but it is not a Charla server.</source>
        <translation>По адресу %1 отвечает не сервер Charla.</translation>
    </message>
    <message>
        <source>Check address and port.</source>
        <translation>Проверьте адрес и порт.</translation>
    </message>
    <message>
        <source>The server at %1 is of another version of Charla.</source>
        <translation>Сервер %1 — другой версии Charla.</translation>
    </message>
    <message>
        <source>Use the same version on both computers, or join with a browser.</source>
        <translation>Используйте одну версию на обоих компьютерах или войдите через браузер.</translation>
    </message>
    <message>
        <source>Somebody there already has that nick, or one that looks like it.</source>
        <translation>Там уже есть кто-то с таким или очень похожим ником.</translation>
    </message>
    <message>
        <source>Choose another nick.</source>
        <translation>Выберите другой ник.</translation>
    </message>
    <message>
        <source>That nick belongs to the server itself.</source>
        <translation>Этот ник принадлежит самому серверу.</translation>
    </message>
    <message>
        <source>The server does not take that nick.</source>
        <translation>Сервер не принимает этот ник.</translation>
    </message>
    <message>
        <source>You continued in another window or program, so this one was disconnected.</source>
        <translation>Вы продолжили в другом окне или программе, поэтому это окно отключено.</translation>
    </message>
    <message>
        <source>Connect again with another nick to use both.</source>
        <translation>Подключитесь с другим ником, чтобы использовать оба.</translation>
    </message>
    <message>
        <source>The connection failed (%1).</source>
        <translation>Не удалось подключиться (%1).</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Another Charla on this computer keeps its history in the same folder.</source>
        <translation>Другая Charla на этом компьютере хранит историю в той же папке.</translation>
    </message>
    <message>
        <source>End that one first.</source>
        <translation>Сначала закройте её.</translation>
    </message>
    <message>
        <source>A newer Charla made the history on this computer.</source>
        <translation>История на этом компьютере создана более новой версией Charla.</translation>
    </message>
    <message>
        <source>Host with that one; nothing was changed.</source>
        <translation>Запустите сервер в ней; ничего не изменено.</translation>
    </message>
    <message>
        <source>The history on this computer is damaged (%1).</source>
        <translation>История на этом компьютере повреждена (%1).</translation>
    </message>
    <message>
        <source>Start Charla with --repair to save what can be read; nothing is overwritten.</source>
        <translation>Запустите Charla с --repair, чтобы сохранить всё, что читается; ничего не будет перезаписано.</translation>
    </message>
    <message>
        <source>The history on this computer can&apos;t be opened (%1).</source>
        <translation>Не удаётся открыть историю на этом компьютере (%1).</translation>
    </message>
    <message>
        <source>Look at the rights of its folder.</source>
        <translation>Проверьте права доступа к её папке.</translation>
    </message>
    <message>
        <source>The history on this computer can&apos;t be written (%1).</source>
        <translation>Не удаётся записать историю на этом компьютере (%1).</translation>
    </message>
    <message>
        <source>Look at the rights of its folder, and at the space on the disk.</source>
        <translation>Проверьте права доступа к её папке и место на диске.</translation>
    </message>
    <message>
        <source>That message is not there any more.</source>
        <translation>Этого сообщения больше нет.</translation>
    </message>
    <message>
        <source>Only who wrote a message can change it.</source>
        <translation>Изменить сообщение может только его автор.</translation>
    </message>
    <message>
        <source>That message has as many reactions as it can.</source>
        <translation>У этого сообщения уже столько отметок, сколько возможно.</translation>
    </message>
    <message>
        <source>names you</source>
        <translation>упоминает вас</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread messages</source>
        <translation>
            <numerusform>%Ln непрочитанное сообщение</numerusform>
            <numerusform>%Ln непрочитанных сообщения</numerusform>
            <numerusform>%Ln непрочитанных сообщений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln человек</numerusform>
            <numerusform>%Ln человека</numerusform>
            <numerusform>%Ln человек</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %Ln others</source>
        <comment>more than three names</comment>
        <translation>
            <numerusform>%1, %2 и ещё %Ln человек</numerusform>
            <numerusform>%1, %2 и ещё %Ln человека</numerusform>
            <numerusform>%1, %2 и ещё %Ln человек</numerusform>
        </translation>
    </message>
    <message>
        <source>The server at %1 asks for a password.</source>
        <translation>Сервер %1 спрашивает пароль.</translation>
    </message>
    <message>
        <source>Its host knows it.</source>
        <translation>Его знает хозяин сервера.</translation>
    </message>
    <message>
        <source>That is not the password of the server at %1.</source>
        <translation>Это не пароль сервера %1.</translation>
    </message>
    <message>
        <source>Ask its host.</source>
        <translation>Спросите хозяина сервера.</translation>
    </message>
    <message>
        <source>The server could not put the files to your message. Send it again.</source>
        <translation>Сервер не смог добавить файлы к вашему сообщению. Отправьте его снова.</translation>
    </message>
    <message>
        <source>%1 shows another certificate than the one you know.</source>
        <translation>%1 показывает не тот сертификат, который вы знаете.</translation>
    </message>
    <message>
        <source>The server at %1 does not encrypt the talk.</source>
        <translation>Сервер по адресу %1 не шифрует разговор.</translation>
    </message>
    <message>
        <source>Ask its host, or enter the address without https:// or wss:// before it.</source>
        <translation>Спросите хозяина или введите адрес без https:// или wss:// впереди.</translation>
    </message>
    <message>
        <source>Ask its host whether it was set up anew.</source>
        <translation>Спросите хозяина, не настроил ли он сервер заново.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate can&apos;t be used (%1).</source>
        <translation>Сертификат сервера нельзя использовать (%1).</translation>
    </message>
    <message>
        <source>Mend that file, or put it aside: without one Charla makes its own.</source>
        <translation>Исправьте этот файл или уберите его: без него Charla создаст свой.</translation>
    </message>
    <message>
        <source>%1 Reason: %2</source>
        <translation>%1 Причина: %2</translation>
    </message>
    <message>
        <source>%1 has put you out of %2.</source>
        <translation>%1: вас выставили из %2.</translation>
    </message>
    <message>
        <source>%1 has put you off this server.</source>
        <translation>%1: вас выставили с этого сервера.</translation>
    </message>
    <message>
        <source>%1 has banned you from this server.</source>
        <translation>%1: вы забанены на этом сервере.</translation>
    </message>
    <message>
        <source>%1 has muted you in %2.</source>
        <translation>%1: вам запрещено писать в %2.</translation>
    </message>
    <message>
        <source>%1 has muted you.</source>
        <translation>%1: вам запрещено писать.</translation>
    </message>
    <message>
        <source>%1 lets you write again in %2.</source>
        <translation>%1: вы снова можете писать в %2.</translation>
    </message>
    <message>
        <source>%1 lets you write again.</source>
        <translation>%1: вы снова можете писать.</translation>
    </message>
    <message>
        <source>%1 lets you into %2. You find it among the rooms.</source>
        <translation>%1: вы можете войти в %2. Комната есть в списке.</translation>
    </message>
    <message>
        <source>%1 lets you into %2 no more.</source>
        <translation>%1: вы больше не можете входить в %2.</translation>
    </message>
    <message>
        <source>%1 has given you voice in %2.</source>
        <translation>%1: вам дано право голоса в %2.</translation>
    </message>
    <message>
        <source>%1 has taken your voice in %2.</source>
        <translation>%1: у вас больше нет права голоса в %2.</translation>
    </message>
    <message>
        <source>%1 put %2 out of %3</source>
        <translation>%1: %2 выставлен(а) из %3</translation>
    </message>
    <message>
        <source>%1 put %2 off the server</source>
        <translation>%1: %2 выставлен(а) с сервера</translation>
    </message>
    <message>
        <source>%1 banned %2</source>
        <translation>%1: бан для %2</translation>
    </message>
    <message>
        <source>%1 lifted the ban of %2</source>
        <translation>%1: бан для %2 снят</translation>
    </message>
    <message>
        <source>%1 muted %2 in %3</source>
        <translation>%1: %2 не может писать в %3</translation>
    </message>
    <message>
        <source>%1 muted %2</source>
        <translation>%1: %2 не может писать</translation>
    </message>
    <message>
        <source>%1 let %2 write again in %3</source>
        <translation>%1: %2 снова может писать в %3</translation>
    </message>
    <message>
        <source>%1 let %2 write again</source>
        <translation>%1: %2 снова может писать</translation>
    </message>
    <message>
        <source>%1 let %2 into %3</source>
        <translation>%1: %2 может входить в %3</translation>
    </message>
    <message>
        <source>%1 let %2 into %3 no more</source>
        <translation>%1: %2 больше не может входить в %3</translation>
    </message>
    <message>
        <source>%1 gave %2 voice in %3</source>
        <translation>%1: право голоса для %2 в %3</translation>
    </message>
    <message>
        <source>%1 took the voice of %2 in %3</source>
        <translation>%1: у %2 больше нет права голоса в %3</translation>
    </message>
    <message>
        <source>%1 changed the role of %2</source>
        <translation>%1: новая роль для %2</translation>
    </message>
    <message>
        <source>%1 deleted a message of %2 in %3</source>
        <translation>%1: удалено сообщение %2 в %3</translation>
    </message>
    <message>
        <source>%1 changed the settings of %3</source>
        <translation>%1: новые настройки комнаты %3</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>владелец</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>оператор</translation>
    </message>
    <message>
        <source>%1 Until %2.</source>
        <translation>%1 До %2.</translation>
    </message>
    <message>
        <source>You are muted here until %1.</source>
        <translation>Вам нельзя здесь писать до %1.</translation>
    </message>
    <message>
        <source>You are muted here, until an operator lets you write again.</source>
        <translation>Вам нельзя здесь писать, пока оператор снова не разрешит.</translation>
    </message>
    <message>
        <source>In this room only operators write.</source>
        <translation>В этой комнате пишут только операторы.</translation>
    </message>
    <message>
        <source>In this room writes who has been given voice. Ask an operator for it.</source>
        <translation>В этой комнате пишут те, кому дано право голоса. Попросите его у оператора.</translation>
    </message>
    <message numerus="yes">
        <source>This room is slow: you can send the next message in %n s.</source>
        <translation>
            <numerusform>Здесь пишут медленно: следующее сообщение можно отправить через %n секунду.</numerusform>
            <numerusform>Здесь пишут медленно: следующее сообщение можно отправить через %n секунды.</numerusform>
            <numerusform>Здесь пишут медленно: следующее сообщение можно отправить через %n секунд.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <comment>act, time</comment>
        <translation>%1 до %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>act, reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, until %2, by %3</source>
        <translation>%1, до %2, %3</translation>
    </message>
    <message>
        <source>%1, for good, by %2</source>
        <translation>%1, навсегда, %2</translation>
    </message>
    <message>
        <source>You may not do that here.</source>
        <translation>Здесь вам это нельзя.</translation>
    </message>
    <message>
        <source>You are muted, so nothing was sent.</source>
        <translation>Вам запрещено писать, ничего не отправлено.</translation>
    </message>
    <message>
        <source>In that room you may only read.</source>
        <translation>В той комнате вы можете только читать.</translation>
    </message>
    <message>
        <source>That room is slow. Wait a little before your next message.</source>
        <translation>В той комнате пишут медленно. Подождите немного перед следующим сообщением.</translation>
    </message>
    <message>
        <source>Into that room one must be let in. Ask an operator, or who made it.</source>
        <translation>В ту комнату нужно, чтобы вас впустили. Спросите оператора или того, кто её создал.</translation>
    </message>
    <message>
        <source>That was too fast. Try again in a moment.</source>
        <translation>Слишком быстро. Попробуйте ещё раз чуть позже.</translation>
    </message>
    <message>
        <source>That is not the password of this nick.</source>
        <translation>Это не пароль этого ника.</translation>
    </message>
    <message>
        <source>You are not logged in there any more.</source>
        <translation>Там вы больше не вошли.</translation>
    </message>
    <message>
        <source>Key mark %1: the same for as long as it is the same person</source>
        <translation>Метка ключа %1: одна и та же, пока это тот же человек</translation>
    </message>
    <message>
        <source>The server had to deal with too much from here.</source>
        <translation>Сервер получил отсюда слишком много.</translation>
    </message>
    <message>
        <source>Wait a moment.</source>
        <translation>Подождите немного.</translation>
    </message>
    <message>
        <source>The server has no place for one more.</source>
        <translation>На сервере больше нет места.</translation>
    </message>
    <message>
        <source>Ask the host for some, or try again later.</source>
        <translation>Попросите место у хозяина или попробуйте позже.</translation>
    </message>
    <message>
        <source>You are banned from the server at %1.</source>
        <translation>Вы забанены на сервере %1.</translation>
    </message>
    <message>
        <source>It ends at %1.</source>
        <translation>До %1.</translation>
    </message>
    <message>
        <source>Ask an operator.</source>
        <translation>Спросите оператора.</translation>
    </message>
    <message>
        <source>That nick is kept with a password.</source>
        <translation>Этот ник защищён паролем.</translation>
    </message>
    <message>
        <source>Enter the password if the nick is yours, or choose another one.</source>
        <translation>Введите пароль, если ник ваш, или выберите другой.</translation>
    </message>
    <message>
        <source>Try again, or choose another nick.</source>
        <translation>Попробуйте снова или выберите другой ник.</translation>
    </message>
    <message>
        <source>This invitation is used up or too old.</source>
        <translation>Это приглашение исчерпано или устарело.</translation>
    </message>
    <message>
        <source>Ask for another one, or enter the password of the server.</source>
        <translation>Попросите другое или введите пароль сервера.</translation>
    </message>
    <message>
        <source>A password was tried too often.</source>
        <translation>Пароль пробовали слишком часто.</translation>
    </message>
    <message>
        <source>Wait a minute, and try again.</source>
        <translation>Подождите минуту и попробуйте снова.</translation>
    </message>
    <message>
        <source>You have ended this session on another device.</source>
        <translation>Вы завершили этот сеанс на другом устройстве.</translation>
    </message>
    <message>
        <source>Connect again to log in anew.</source>
        <translation>Подключитесь снова, чтобы войти заново.</translation>
    </message>
    <message>
        <source>An operator has put you off the server at %1.</source>
        <translation>Оператор выставил вас с сервера %1.</translation>
    </message>
    <message>
        <source>You may come back, if you keep to what goes there.</source>
        <translation>Вы можете вернуться, если будете соблюдать тамошние правила.</translation>
    </message>
    <message>
        <source>This invitation lets in nobody any more.</source>
        <translation>Это приглашение больше никого не впускает.</translation>
    </message>
    <message>
        <source>You have as many invitations as you can. Take some back first.</source>
        <translation>У вас столько приглашений, сколько можно. Сначала отзовите какие-нибудь.</translation>
    </message>
</context>
</TS>

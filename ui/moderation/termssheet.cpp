// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/moderation/termssheet.h>

#include <ui/look/controls.h>
#include <ui/look/naming.h>

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace charla::ui {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 12;
constexpr int SlowChoices[] = {0, 10, 30, 60, 300, 900, 3600};

QString slowWords(int seconds)
{
    if (seconds == 0)
        return TermsSheet::tr("As fast as people like");
    if (seconds < 60)
        return TermsSheet::tr("One message every %n s of each person", nullptr, seconds);
    return TermsSheet::tr("One message every %n min of each person", nullptr, seconds / 60);
}

QCheckBox *makeBox(QWidget *parent, QLatin1StringView objectName, const QString &words)
{
    auto *box = named(new QCheckBox(words, parent), objectName, {});
    box->setAccessibleName(QString(words).remove(u'&'));
    makeMarkSeen(box);
    return box;
}

} // namespace

TermsSheet::TermsSheet(QWidget *parent)
    : SideColumn(parent), m_title(named(sideTitle({}, this), "termsTitle"_L1, {})),
      m_kind(named(new QComboBox(this), "termsKind"_L1, tr("Who comes in"))),
      m_slow(named(new QComboBox(this), "termsSlow"_L1, tr("How fast people write"))),
      m_readOnly(makeBox(this, "termsReadOnly"_L1, tr("Only &operators write"))),
      m_moderated(makeBox(this, "termsModerated"_L1, tr("Only who has been given &voice writes"))),
      m_topicLocked(makeBox(this, "termsTopicLocked"_L1, tr("Only operators change the &topic"))),
      m_guests(new QWidget(this)),
      m_guest(named(new QLineEdit(m_guests), "guestEdit"_L1, tr("Whom to let in")))
{
    m_kind->addItem(tr("Everybody comes in, and sees it in the list"),
                    int(RoomTerms::Kind::Public));
    m_kind->addItem(tr("Hidden: only who is in it sees it in the list"),
                    int(RoomTerms::Kind::Hidden));
    m_kind->addItem(tr("By invitation: only who is let in comes in"),
                    int(RoomTerms::Kind::InvitationOnly));
    for (QComboBox *choice : {m_kind, m_slow})
        makeRoomy(choice);
    auto *save = named(new QPushButton(this), "termsSave"_L1, tr("Save"));
    setRoomyText(save, tr("&Save"));
    makePrimary(save);
    auto *no = named(new QPushButton(this), "termsCancel"_L1, tr("Cancel"));
    setRoomyText(no, tr("Cancel"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(save);
    buttons->addWidget(no);
    m_guests->setLayout(makeGuests());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Margin, 8, Margin, 10);
    for (QWidget *field : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_kind),
                           static_cast<QWidget *>(m_guests), static_cast<QWidget *>(m_readOnly),
                           static_cast<QWidget *>(m_moderated),
                           static_cast<QWidget *>(m_topicLocked), static_cast<QWidget *>(m_slow)})
        column->addWidget(field);
    column->addLayout(buttons);
    connect(save, &QPushButton::clicked, this, &TermsSheet::save);
    connect(no, &QPushButton::clicked, this, &TermsSheet::dismiss);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &TermsSheet::updateGuests);
    hide();
}

QLayout *TermsSheet::makeGuests()
{
    m_guest->setPlaceholderText(tr("A nick to let in"));
    makeRoomy(m_guest);
    auto *let = named(new QPushButton(m_guests), "letInButton"_L1, tr("Let in"));
    setRoomyText(let, tr("Let &in"));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_guest, 1);
    row->addWidget(let);
    connect(let, &QPushButton::clicked, this, &TermsSheet::letIn);
    connect(m_guest, &QLineEdit::returnPressed, this, &TermsSheet::letIn);
    return row;
}

void TermsSheet::open(const RoomName &room, const RoomTerms &terms, Door door)
{
    m_room = room;
    const QString title = tr("Settings of %1").arg(room.text());
    m_title->setText(title);
    setAccessibleName(title);
    m_kind->setCurrentIndex(m_kind->findData(int(terms.kind)));
    m_kind->setEnabled(door == Door::AnyKind);
    m_slow->clear();
    for (const int seconds : SlowChoices)
        m_slow->addItem(slowWords(seconds), seconds);
    const int slow = int(terms.slowMode.count());
    if (m_slow->findData(slow) < 0)
        m_slow->addItem(slowWords(slow), slow); // set by somebody else, in another way
    m_slow->setCurrentIndex(m_slow->findData(slow));
    m_readOnly->setChecked(terms.isReadOnly);
    m_moderated->setChecked(terms.isModerated);
    m_topicLocked->setChecked(terms.isTopicLocked);
    m_guest->clear();
    updateGuests();
    show();
    (m_kind->isEnabled() ? static_cast<QWidget *>(m_kind) : m_readOnly)->setFocus();
}

void TermsSheet::updateGuests()
{
    m_guests->setVisible(m_kind->currentData().toInt() == int(RoomTerms::Kind::InvitationOnly));
}

void TermsSheet::save()
{
    if (!m_room)
        return;
    const SetRoomTerms terms{.id = {},
                             .room = *m_room,
                             .kind = RoomTerms::Kind(m_kind->currentData().toInt()),
                             .isReadOnly = m_readOnly->isChecked(),
                             .isModerated = m_moderated->isChecked(),
                             .isTopicLocked = m_topicLocked->isChecked(),
                             .slowMode = std::chrono::seconds(m_slow->currentData().toInt())};
    dismiss();
    emit termsWanted(terms);
}

void TermsSheet::letIn()
{
    const auto nick = Nick::from(m_guest->text());
    if (!nick || !m_room)
        return m_guest->setFocus();
    emit letInWanted(PersonAct{.id = {}, .act = Act::LetIn, .nick = *nick, .room = *m_room});
    m_guest->clear();
}

void TermsSheet::dismiss()
{
    m_room.reset();
    hide();
    emit dismissed();
}

void TermsSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return dismiss();
    SideColumn::keyPressEvent(event);
}

} // namespace charla::ui

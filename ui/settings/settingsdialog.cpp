// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/settings/settingsdialog.h>

#include <ui/actions.h>
#include <ui/look/naming.h>
#include <ui/settings/fontsize.h>
#include <ui/settings/languages.h>
#include <ui/settings/settingspage.h>
#include <ui/settings/wishes.h>

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QMainWindow>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace charla::ui {

using Act = Actions::Act;
using namespace Qt::StringLiterals;

SettingsDialog::SettingsDialog(QWidget *window, Wishes &wishes, QAction &quiet)
    : QDialog(window), m_wishes(wishes), m_page(new SettingsPage(this))
{
    named(this, "settingsDialog"_L1, tr("Settings"));
    setWindowTitle(tr("Settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(false);

    SettingsPage *page = m_page;
    addLook(page);
    addLanguage(page);
    addWriting(page);
    addAttention(page, quiet);
    addStart(page);
    addNetwork(page);

    auto *area = named(new QScrollArea(this), "settingsArea"_L1, tr("Settings"));
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    named(buttons->button(QDialogButtonBox::Close), "closeSettingsButton"_L1, tr("Close"));
    buttons->button(QDialogButtonBox::Close)->setText(tr("&Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(area, 1);
    column->addWidget(buttons);
    fit();
}

void SettingsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::FontChange) // once all that is in it has the new letters
        QMetaObject::invokeMethod(this, &SettingsDialog::fit, Qt::QueuedConnection);
}

//! As large as what is in it, if the screen is.
void SettingsDialog::fit()
{
    m_page->layout()->activate();
    const QMargins margins = layout()->contentsMargins();
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    const int width = m_page->sizeHint().width() + bar + margins.left() + margins.right();
    const int height = m_page->sizeHint().height() + 80;
    const QSize room = screen()->availableSize() * 0.9;
    resize(QSize(width, height).boundedTo(room));
}

void SettingsDialog::addLook(SettingsPage *page)
{
    using Colours = Wishes::Colours;
    page->addTitle(tr("Look"));
    page->addChoices<Colours>(m_wishes.colours, tr("Colours"),
                              {{Colours::System, "systemColours"_L1, tr("As the desktop has them")},
                               {Colours::Light, "lightColours"_L1, tr("Light")},
                               {Colours::Dark, "darkColours"_L1, tr("Dark")}});
    page->addRow(tr("Size of letters"), new FontSize(m_wishes, page));
    page->addChoices<Density>(m_wishes.density, tr("Rows"),
                              {{Density::Comfortable, "comfortableRows"_L1, tr("Comfortable")},
                               {Density::Compact, "compactRows"_L1, tr("Compact")}});
}

void SettingsDialog::addLanguage(SettingsPage *page)
{
    auto *box = named(new QComboBox(page), "languageBox"_L1, tr("Language"));
    box->addItem(tr("As the desktop has it"), QString());
    for (const Language &language : Languages)
        box->addItem(language.name.toString(), language.code.toString());
    const auto show
        = [this, box] { box->setCurrentIndex(box->findData(m_wishes.language.value())); };
    show();
    connect(box, &QComboBox::activated, this,
            [this, box] { m_wishes.language.set(box->currentData().toString()); });
    connect(&m_wishes.language, &WishBase::changed, box, show);
    page->addTitle(tr("Language"));
    page->addRow(tr("Words, times and numbers"), box);
}

void SettingsDialog::addWriting(SettingsPage *page)
{
    const auto keys
        = [](QKeyCombination key) { return QKeySequence(key).toString(QKeySequence::NativeText); };
    page->addTitle(tr("Writing"));
    page->addChoices<SendKey>(
        m_wishes.sendKey, tr("Send by"),
        {{SendKey::Enter, "sendByEnter"_L1, keys(Qt::Key_Enter)},
         {SendKey::CtrlEnter, "sendByCtrlEnter"_L1, keys(Qt::CTRL | Qt::Key_Enter)}});
    page->addHint(tr("%1 always begins a new line.").arg(keys(Qt::SHIFT | Qt::Key_Enter)));
}

void SettingsDialog::addAttention(SettingsPage *page, QAction &quiet)
{
    using Notify = Wishes::Notify;
    page->addTitle(tr("While you look elsewhere"));
    page->addChoices<Notify>(
        m_wishes.notify, tr("Notifications"),
        {{Notify::Personal, "notifyPersonal"_L1, tr("Of private messages and of who names you")},
         {Notify::All, "notifyAll"_L1, tr("Of all messages")},
         {Notify::Nothing, "notifyNothing"_L1, tr("None")}});
    page->addSwitch(m_wishes.showsText, "showTextSwitch"_L1, tr("They show what was written"));
    page->addSwitch(m_wishes.sound, "soundSwitch"_L1, tr("They make a sound"));
    page->addSwitch(quiet, "doNotDisturbSwitch"_L1, tr("Do not disturb now"));
}

void SettingsDialog::addStart(SettingsPage *page)
{
    page->addTitle(tr("When Charla starts"));
    page->addSwitch(m_wishes.comesBack, "comeBackSwitch"_L1, tr("Come back to where you were"));
    page->addSwitch(m_wishes.startsMinimised, "startMinimisedSwitch"_L1,
                    tr("Keep the window out of the way"));
    page->addHint(tr("Beside the clock, or minimised where there is no such place."));
}

void SettingsDialog::addNetwork(SettingsPage *page)
{
    page->addTitle(tr("Network"));
    page->addSwitch(m_wishes.looksForServers, "lookForServersSwitch"_L1,
                    tr("Look for servers in this network"));
}

void wireSettings(QMainWindow *window, const Actions &actions, Wishes &wishes)
{
    QAction &quiet = *actions[Act::DoNotDisturb];
    QObject::connect(actions[Act::Settings], &QAction::triggered, window,
                     [window, &wishes, &quiet] { showSettings(window, wishes, quiet); });
    QObject::connect(actions[Act::LargerText], &QAction::triggered, &wishes,
                     [&wishes] { wishes.stepFont(1); });
    QObject::connect(actions[Act::SmallerText], &QAction::triggered, &wishes,
                     [&wishes] { wishes.stepFont(-1); });
    QObject::connect(actions[Act::UsualText], &QAction::triggered, &wishes,
                     [&wishes] { wishes.fontPercent.reset(); });
}

void showSettings(QWidget *window, Wishes &wishes, QAction &quiet)
{
    auto *dialog = window->findChild<SettingsDialog *>();
    if (!dialog)
        dialog = new SettingsDialog(window, wishes, quiet);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

} // namespace charla::ui

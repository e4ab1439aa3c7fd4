// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/look/controls.h>

#include <ui/look/theme.h>

#include <QAbstractButton>
#include <QEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPushButton>

namespace charla::ui {

namespace {

constexpr int Air = 14; // above and below together, or on either side

//! Gives a control colours of its own, made from the application's, also when there are others.
class OwnColours final : public QObject
{
public:
    using Maker = QPalette (*)(const Theme &theme);

    OwnColours(QWidget *control, Maker make) : QObject(control), m_control(control), m_make(make)
    {
        take();
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::PaletteChange)
            take();
        return QObject::eventFilter(watched, event);
    }

private:
    void take() { m_control->setPalette(m_make(Theme(QGuiApplication::palette()))); }

    QWidget *m_control;
    Maker m_make;
};

QPalette primary(const Theme &theme)
{
    QPalette palette;
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        palette.setColor(group, QPalette::Button, theme.accent);
        palette.setColor(group, QPalette::ButtonText, theme.onAccent);
    }
    return palette;
}

QPalette marked(const Theme &theme)
{
    QPalette palette;
    if (theme.isDark)
        palette.setColor(QPalette::Base, blend(theme.side, theme.text, 0.22));
    return palette;
}

} // namespace

void makeRoomy(QWidget *control)
{
    control->setMinimumHeight(control->fontMetrics().height() + Air);
}

void setRoomyText(QPushButton *button, const QString &text)
{
    constexpr int UsualWidth = 80;
    const int width = button->fontMetrics().size(Qt::TextShowMnemonic, text).width();
    button->setText(text);
    button->setMinimumWidth(qMax(UsualWidth, width + 2 * Air));
}

void makePrimary(QPushButton *button)
{
    button->installEventFilter(new OwnColours(button, primary));
}

void makeMarkSeen(QAbstractButton *button)
{
    button->installEventFilter(new OwnColours(button, marked));
}

bool isMenuKey(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Menu
        || (event.key() == Qt::Key_F10 && event.modifiers() == Qt::ShiftModifier);
}

} // namespace charla::ui

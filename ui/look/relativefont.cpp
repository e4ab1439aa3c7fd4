// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/look/relativefont.h>

#include <QApplication>
#include <QEvent>
#include <QFont>
#include <QWidget>

namespace charla::ui {

namespace {

//! A font with a size of its own doesn't follow the application's by itself.
class FontKeeper final : public QObject
{
public:
    explicit FontKeeper(QWidget *widget) : QObject(widget), m_widget(widget)
    {
        qApp->installEventFilter(this); // only windows are told of it besides
    }

    void setFactor(double factor)
    {
        m_factor = factor;
        apply();
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == qApp && event->type() == QEvent::ApplicationFontChange)
            apply();
        return QObject::eventFilter(watched, event);
    }

private:
    void apply()
    {
        QFont font = m_widget->font();
        const QFont usual = QApplication::font();
        if (usual.pixelSize() > 0)
            font.setPixelSize(qMax(1, qRound(usual.pixelSize() * m_factor)));
        else
            font.setPointSizeF(usual.pointSizeF() * m_factor);
        font.setBold(true);
        m_widget->setFont(font);
    }

    QWidget *m_widget;
    double m_factor = 1;
};

FontKeeper *keeperOf(const QWidget *widget)
{
    for (QObject *child : widget->children()) {
        if (auto *keeper = dynamic_cast<FontKeeper *>(child))
            return keeper;
    }
    return nullptr;
}

} // namespace

void setBoldFont(QWidget *widget, double factor)
{
    FontKeeper *keeper = keeperOf(widget);
    if (!keeper)
        keeper = new FontKeeper(widget);
    keeper->setFactor(factor);
}

} // namespace charla::ui

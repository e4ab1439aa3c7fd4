// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/look/icons.h>

#include <ui/look/theme.h>

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>

#include <span>

namespace charla::ui {

namespace {

// All shapes are drawn on a square of 24 by 24, with lines of 2.
constexpr double Side = 24;

void lines(QPainterPath &path, std::initializer_list<QPointF> points)
{
    path.moveTo(*points.begin());
    for (const QPointF &point : std::span(points).subspan(1))
        path.lineTo(point);
}

QPainterPath addPath()
{
    QPainterPath path;
    lines(path, {{12, 5}, {12, 19}});
    lines(path, {{5, 12}, {19, 12}});
    return path;
}

QPainterPath archivePath()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(4, 4, 16, 5), 1.5, 1.5);
    lines(path, {{5.5, 9}, {5.5, 20}, {18.5, 20}, {18.5, 9}});
    lines(path, {{10, 13}, {14, 13}});
    return path;
}

QPainterPath attachPath()
{
    QPainterPath path;
    path.moveTo(19.5, 11.5);
    path.lineTo(12, 19);
    path.cubicTo(7.5, 23.5, 1.5, 17.5, 6, 13);
    path.lineTo(13.5, 5.5);
    path.cubicTo(16.5, 2.5, 20.5, 6.5, 17.5, 9.5);
    path.lineTo(10.5, 16.5);
    path.cubicTo(9, 18, 7, 16, 8.5, 14.5);
    path.lineTo(14.5, 8.5);
    return path;
}

QPainterPath audioPath()
{
    QPainterPath path;
    path.addEllipse(QPointF(7, 17.5), 2.8, 2.3);
    path.addEllipse(QPointF(16.5, 15.5), 2.8, 2.3);
    lines(path, {{9.8, 17.5}, {9.8, 6}, {19.3, 4}, {19.3, 15.5}});
    return path;
}

QPainterPath checkPath()
{
    QPainterPath path;
    lines(path, {{5, 13}, {10, 18}, {19, 7}});
    return path;
}

QPainterPath closePath()
{
    QPainterPath path;
    lines(path, {{7, 7}, {17, 17}});
    lines(path, {{17, 7}, {7, 17}});
    return path;
}

QPainterPath clockPath()
{
    QPainterPath path;
    path.addEllipse(QPointF(12, 12), 8, 8);
    lines(path, {{12, 7.5}, {12, 12}, {15, 14}});
    return path;
}

QPainterPath copyPath()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(9, 9, 11, 11), 2, 2);
    lines(path, {{6, 15}, {5, 15}, {4, 14}, {4, 5}, {5, 4}, {14, 4}, {15, 5}, {15, 6}});
    return path;
}

void addSheet(QPainterPath &path)
{
    lines(path, {{13.5, 3.5}, {6, 3.5}, {6, 20.5}, {18, 20.5}, {18, 8}, {13.5, 3.5}});
    lines(path, {{13.5, 3.5}, {13.5, 8}, {18, 8}});
}

QPainterPath documentPath()
{
    QPainterPath path;
    addSheet(path);
    lines(path, {{9, 12}, {15, 12}});
    lines(path, {{9, 16}, {15, 16}});
    return path;
}

QPainterPath doorPath()
{
    QPainterPath path;
    lines(path, {{10, 4}, {5, 4}, {5, 20}, {10, 20}});
    lines(path, {{10, 12}, {20, 12}});
    lines(path, {{16, 8}, {20, 12}, {16, 16}});
    return path;
}

QPainterPath downPath()
{
    QPainterPath path;
    lines(path, {{12, 5}, {12, 19}});
    lines(path, {{6, 13}, {12, 19}, {18, 13}});
    return path;
}

QPainterPath editPath()
{
    QPainterPath path;
    lines(path, {{4, 20}, {5, 15.5}, {15.5, 5}, {19, 8.5}, {8.5, 19}, {4, 20}});
    lines(path, {{13, 7.5}, {16.5, 11}});
    return path;
}

QPainterPath filePath()
{
    QPainterPath path;
    addSheet(path);
    return path;
}

QPainterPath filmPath()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(3.5, 5, 17, 14), 2, 2);
    lines(path, {{10, 9}, {15, 12}, {10, 15}, {10, 9}});
    return path;
}

QPainterPath infoPath()
{
    QPainterPath path;
    path.addEllipse(QPointF(12, 12), 9, 9);
    lines(path, {{12, 11}, {12, 16.5}});
    lines(path, {{12, 7.6}, {12, 7.7}});
    return path;
}

QPainterPath leftPath()
{
    QPainterPath path;
    lines(path, {{14.5, 5}, {8, 12}, {14.5, 19}});
    return path;
}

void addPerson(QPainterPath &path, double x, double head)
{
    path.addEllipse(QPointF(x, 8.5), head, head);
    path.moveTo(x - 6, 19.5);
    path.cubicTo(x - 6, 13.5, x + 6, 13.5, x + 6, 19.5);
}

QPainterPath membersPath()
{
    QPainterPath path;
    addPerson(path, 9, 3.5);
    path.moveTo(16, 5.2);
    path.cubicTo(20.4, 6, 20.4, 11.4, 16, 12);
    path.moveTo(18, 15);
    path.cubicTo(20, 15.6, 21.2, 17.2, 21.2, 19.5);
    return path;
}

QPainterPath personPath()
{
    QPainterPath path;
    addPerson(path, 12, 4);
    return path;
}

QPainterPath picturePath()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(3.5, 5, 17, 14), 2, 2);
    path.addEllipse(QPointF(8.5, 9.7), 1.5, 1.5);
    lines(path, {{4, 17}, {9, 13}, {12, 15.5}, {16, 11}, {20, 15}});
    return path;
}

QPainterPath replyPath()
{
    QPainterPath path;
    lines(path, {{9, 5}, {4, 10}, {9, 15}});
    path.moveTo(4, 10);
    path.lineTo(13, 10);
    path.cubicTo(18, 10, 20, 13, 20, 19);
    return path;
}

QPainterPath retryPath()
{
    QPainterPath path;
    path.arcMoveTo(QRectF(5, 5, 14, 14), 40);
    path.arcTo(QRectF(5, 5, 14, 14), 40, 290);
    lines(path, {{19, 4.5}, {18, 9}, {13.5, 8.5}});
    return path;
}

QPainterPath rightPath()
{
    QPainterPath path;
    lines(path, {{9.5, 5}, {16, 12}, {9.5, 19}});
    return path;
}

QPainterPath roomPath()
{
    QPainterPath path;
    lines(path, {{10, 4.5}, {7.5, 19.5}});
    lines(path, {{16.5, 4.5}, {14, 19.5}});
    lines(path, {{5, 9}, {20, 9}});
    lines(path, {{4, 15}, {19, 15}});
    return path;
}

QPainterPath savePath()
{
    QPainterPath path;
    lines(path, {{12, 4}, {12, 15}});
    lines(path, {{7, 10.5}, {12, 15.5}, {17, 10.5}});
    lines(path, {{4.5, 16}, {4.5, 20}, {19.5, 20}, {19.5, 16}});
    return path;
}

QPainterPath searchPath()
{
    QPainterPath path;
    path.addEllipse(QPointF(10.5, 10.5), 6.5, 6.5);
    lines(path, {{15.5, 15.5}, {20, 20}});
    return path;
}

QPainterPath sendPath()
{
    QPainterPath path;
    lines(path, {{4, 4.5}, {20.5, 12}, {4, 19.5}, {7, 12}, {4, 4.5}});
    lines(path, {{7, 12}, {13, 12}});
    return path;
}

QPainterPath serverPath()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(4, 4, 16, 7), 2, 2);
    path.addRoundedRect(QRectF(4, 13, 16, 7), 2, 2);
    lines(path, {{7.5, 7.5}, {7.6, 7.5}});
    lines(path, {{7.5, 16.5}, {7.6, 16.5}});
    return path;
}

QPainterPath settingsPath()
{
    QPainterPath path;
    const auto slider = [&path](double y, double knob) {
        path.addEllipse(QPointF(knob, y), 2.5, 2.5);
        lines(path, {{4, y}, {knob - 2.5, y}});
        lines(path, {{knob + 2.5, y}, {20, y}});
    };
    slider(6, 15);
    slider(12, 9);
    slider(18, 15);
    return path;
}

QPainterPath smilePath()
{
    QPainterPath path;
    path.addEllipse(QPointF(12, 12), 9, 9);
    path.moveTo(8, 14);
    path.cubicTo(9, 17.5, 15, 17.5, 16, 14);
    lines(path, {{9, 9.3}, {9, 9.7}});
    lines(path, {{15, 9.3}, {15, 9.7}});
    return path;
}

QPainterPath trashPath()
{
    QPainterPath path;
    lines(path, {{4.5, 7}, {19.5, 7}});
    lines(path, {{6.5, 7}, {7.5, 20}, {16.5, 20}, {17.5, 7}});
    lines(path, {{9.5, 7}, {9.5, 4}, {14.5, 4}, {14.5, 7}});
    return path;
}

QPainterPath warningPath()
{
    QPainterPath path;
    lines(path, {{12, 3.5}, {21.5, 20}, {2.5, 20}, {12, 3.5}});
    lines(path, {{12, 10}, {12, 14.5}});
    lines(path, {{12, 17}, {12, 17.1}});
    return path;
}

QPainterPath pathOf(Sign sign)
{
    using Maker = QPainterPath (*)();
    // In the order of the enum.
    static constexpr Maker Makers[]
        = {addPath,   archivePath,  attachPath,  audioPath,  checkPath,   closePath,  clockPath,
           copyPath,  documentPath, doorPath,    downPath,   editPath,    filePath,   filmPath,
           infoPath,  leftPath,     membersPath, personPath, picturePath, replyPath,  retryPath,
           rightPath, roomPath,     savePath,    searchPath, sendPath,    serverPath, settingsPath,
           smilePath, trashPath,    warningPath};
    return Makers[int(sign)]();
}

//! What both kinds of icon share: a pixmap is what paint() leaves on a clear ground.
class DrawnIcon : public QIconEngine
{
public:
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
};

class SignIcon final : public DrawnIcon
{
public:
    explicit SignIcon(Sign sign) : m_sign(sign) { }

    void paint(QPainter *painter, const QRect &where, QIcon::Mode mode, QIcon::State) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        paintSign(*painter, m_sign, where,
                  QGuiApplication::palette().color(group, QPalette::ButtonText));
    }

    QIconEngine *clone() const override { return std::make_unique<SignIcon>(*this).release(); }

private:
    Sign m_sign;
};

QPainterPath bubble(const QRectF &where, double tailX, double tailWay)
{
    QPainterPath body;
    body.addRoundedRect(where, 5, 5);
    QPainterPath tail;
    tail.moveTo(tailX, where.bottom() - 3);
    tail.lineTo(tailX + 2 * tailWay, where.bottom() + 4);
    tail.lineTo(tailX - 5 * tailWay, where.bottom() - 1);
    tail.closeSubpath();
    return body.united(tail);
}

class CharlaIcon final : public DrawnIcon
{
public:
    void paint(QPainter *painter, const QRect &where, QIcon::Mode, QIcon::State) override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(where.topLeft());
        painter->scale(where.width() / Side, where.height() / Side);
        painter->setPen(Qt::NoPen);
        painter->setBrush(QColor(0x2f, 0x9e, 0x8f));
        painter->drawPath(bubble(QRectF(9, 8.5, 14, 10), 19, 1));
        painter->setBrush(QColor(0x2a, 0x6f, 0xc9));
        painter->drawPath(bubble(QRectF(1, 2, 15, 11), 5, -1));
        painter->setBrush(Qt::white);
        for (const double x : {5.0, 8.5, 12.0})
            painter->drawEllipse(QPointF(x, 7.5), 1.2, 1.2);
        painter->restore();
    }

    QIconEngine *clone() const override { return std::make_unique<CharlaIcon>().release(); }
};

} // namespace

void paintSign(QPainter &painter, Sign sign, const QRectF &where, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(where.topLeft());
    painter.scale(where.width() / Side, where.height() / Side);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(pathOf(sign));
    painter.restore();
}

QIcon signIcon(Sign sign)
{
    return QIcon(std::make_unique<SignIcon>(sign).release());
}

QIcon charlaIcon()
{
    return QIcon(std::make_unique<CharlaIcon>().release());
}

} // namespace charla::ui

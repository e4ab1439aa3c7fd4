// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/proving/nickpassword.h>
#include <server/proving/prover.h>

#include <QTest>

#include <sodium.h>

#include <array>
#include <optional>

using namespace charla::server;
using namespace Qt::StringLiterals;

namespace {

using Check = Prover::Question::Check;

// Only a hang lasts that long.
constexpr int PatienceMs = 60'000;

//! As an older version may have kept it: with less work.
QByteArray weaklyKept(const QByteArray &password)
{
    std::array<char, crypto_pwhash_STRBYTES> kept{};
    const bool isDone = sodium_init() >= 0
        && crypto_pwhash_str(kept.data(), password.constData(),
                             static_cast<unsigned long long>(password.size()),
                             crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN)
            == 0;
    return isDone ? QByteArray(kept.data()) : QByteArray();
}

} // namespace

//! What is kept of a password, and who looks at it.
class TestProver : public QObject
{
    Q_OBJECT

private slots:
    void whatIsKeptIsArgon2idAndSalted()
    {
        const QByteArray kept = nickpassword::keptOf(u"correct horse"_s);
        QVERIFY(kept.startsWith("$argon2id$v=19$m=65536,t=2,p=1$"));
        QVERIFY(kept != nickpassword::keptOf(u"correct horse"_s));
        QVERIFY(nickpassword::isIt(kept, u"correct horse"_s));
        QVERIFY(!nickpassword::isIt(kept, u"Correct horse"_s));
        QVERIFY(!nickpassword::isIt(kept, {}));
        QVERIFY(!nickpassword::isIt("no hash"_ba, u"correct horse"_s));
        QVERIFY(!nickpassword::isOutdated(kept));
        QVERIFY(nickpassword::isOutdated(weaklyKept("correct horse"_ba)));
    }

    void itFindsOutOneAfterTheOther()
    {
        Prover prover;
        const QByteArray kept = nickpassword::keptOf(u"right"_s);
        QList<bool> found;
        const auto note
            = [&found](const Prover::Finding &finding) { found.append(finding.isRight); };
        QVERIFY(prover.ask({.kept = kept, .said = u"right"_s}, note));
        QVERIFY(prover.ask({.kept = kept, .said = u"wrong"_s}, note));
        QVERIFY(prover.ask({.kept = {}, .said = u"right"_s}, note)); // of nobody
        QVERIFY(prover.ask({.kept = {}, .said = u"nobody's"_s}, note));
        QVERIFY(found.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(found, QList<bool>({true, false, false, false}), PatienceMs);
    }

    void aNewPasswordIsKeptIfTheOldOneIsRight()
    {
        QVERIFY(
            nickpassword::isIt(answer({.check = Check::Nothing, .next = u"new"_s}).kept, u"new"_s));
        const QByteArray old = nickpassword::keptOf(u"old"_s);
        QVERIFY(nickpassword::isIt(answer({.kept = old, .said = u"old"_s, .next = u"new"_s}).kept,
                                   u"new"_s));
        const Prover::Finding wrong = answer({.kept = old, .said = u"a guess"_s, .next = u"new"_s});
        QVERIFY(!wrong.isRight && wrong.kept.isEmpty());
        QVERIFY(answer({.kept = old, .said = u"old"_s}).kept.isEmpty()); // as it should be
    }

    void whatWasKeptWithLessWorkIsKeptAnew()
    {
        const QByteArray weak = weaklyKept("old"_ba);
        const Prover::Finding right = answer({.kept = weak, .said = u"old"_s});
        QVERIFY(right.isRight);
        QVERIFY(!nickpassword::isOutdated(right.kept));
        QVERIFY(nickpassword::isIt(right.kept, u"old"_s));
        QVERIFY(answer({.kept = weak, .said = u"a guess"_s}).kept.isEmpty());
    }

    void tooManyQuestionsAreTurnedAwayAndTheOthersAnswered()
    {
        constexpr std::size_t MaxWaiting = 3;
        Prover prover(MaxWaiting);
        std::size_t asked = 0;
        std::size_t answered = 0;
        const auto ask = [&] {
            return prover.ask({.kept = {}, .said = u"a guess"_s},
                              [&answered](const Prover::Finding &) { ++answered; });
        };
        while (asked <= MaxWaiting + 1 && ask())
            ++asked;
        QVERIFY(asked >= MaxWaiting && asked <= MaxWaiting + 1);
        QTRY_COMPARE_WITH_TIMEOUT(answered, asked, PatienceMs);
        QVERIFY(ask());
        QTRY_COMPARE_WITH_TIMEOUT(answered, asked + 1, PatienceMs);
    }

    void itEndsWithQuestionsLeft()
    {
        bool isAnswered = false;
        {
            Prover prover;
            for (int i = 0; i < 20; ++i)
                QVERIFY(prover.ask({.said = u"a guess"_s},
                                   [&isAnswered](const Prover::Finding &) { isAnswered = true; }));
        }
        QVERIFY(!isAnswered);
    }

private:
    static Prover::Finding answer(const Prover::Question &question)
    {
        Prover prover;
        std::optional<Prover::Finding> found;
        const bool isAsked
            = prover.ask(question, [&found](const Prover::Finding &finding) { found = finding; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(isAsked && found, PatienceMs); }();
        return found.value_or(Prover::Finding());
    }
};

QTEST_GUILESS_MAIN(TestProver)
#include "tst_prover.moc"

// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/platformterminal.h"

#include "store/storetext.h"

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sys/select.h>
#include <termios.h>
#include <unistd.h>
#endif

namespace galley {

namespace {

constexpr qsizetype longestLine = 4096; ///< bytes; terminals take no longer one

std::unexpected<Error> noTerminal()
{
    return failure(ErrorCode::Io, Store::tr("There is no terminal to ask at."));
}

std::unexpected<Error> givenUp()
{
    return failure(ErrorCode::Cancelled, Store::tr("Nothing was typed."));
}

SecretBytes firstLine(SecretBytes &typed, qsizetype length)
{
    QByteArrayView line = typed.view().first(length);
    while (!line.isEmpty() && (line.back() == '\n' || line.back() == '\r'))
        line.chop(1);
    return SecretBytes(line);
}

} // namespace

#ifdef Q_OS_WIN

namespace {

struct Handle
{
    HANDLE handle;
    ~Handle()
    {
        if (handle != INVALID_HANDLE_VALUE)
            ::CloseHandle(handle);
    }
};

HANDLE console(const wchar_t *name)
{
    return ::CreateFileW(name, GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr, OPEN_EXISTING, 0, nullptr);
}

} // namespace

bool canAskAtTerminal()
{
    const Handle in{console(L"CONIN$")};
    return in.handle != INVALID_HANDLE_VALUE && ::_isatty(2) != 0;
}

Result<SecretBytes> askAtTerminal(const QString &prompt)
{
    const Handle in{console(L"CONIN$")};
    const Handle out{console(L"CONOUT$")};
    DWORD mode = 0;
    if (in.handle == INVALID_HANDLE_VALUE || out.handle == INVALID_HANDLE_VALUE || !::GetConsoleMode(in.handle, &mode))
        return noTerminal();
    DWORD done = 0;
    ::WriteConsoleW(out.handle, prompt.utf16(), static_cast<DWORD>(prompt.size()), &done, nullptr);
    ::SetConsoleMode(in.handle, (mode | ENABLE_LINE_INPUT | ENABLE_PROCESSED_INPUT) & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
    SecretBytes wide(longestLine * qsizetype{sizeof(wchar_t)});
    const BOOL read = ::ReadConsoleW(in.handle, wide.data(), static_cast<DWORD>(longestLine), &done, nullptr);
    ::SetConsoleMode(in.handle, mode);
    ::WriteConsoleW(out.handle, L"\r\n", 2, &done, nullptr);
    if (!read || done == 0)
        return givenUp();
    SecretBytes typed(longestLine * 3);
    const int length = ::WideCharToMultiByte(CP_UTF8, 0, reinterpret_cast<const wchar_t *>(wide.data()), static_cast<int>(done), typed.data(),
                                             static_cast<int>(typed.size()), nullptr, nullptr);
    return firstLine(typed, length);
}

#else

namespace {

volatile std::sig_atomic_t interruption = 0; ///< the signal that came while somebody typed

extern "C" void noteInterruption(int signal)
{
    interruption = signal;
}

constexpr int interruptions[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP};

/// The terminal without echo, for as long as it lives. Signals wait meanwhile, but for where typing is waited for: one that
/// came between the question and the reading would else be gone, and the reading would go on.
class HiddenTyping
{
public:
    explicit HiddenTyping(int terminal) : m_terminal(terminal)
    {
        interruption = 0;
        struct sigaction note = {};
        note.sa_handler = noteInterruption;
        ::sigemptyset(&note.sa_mask);
        sigset_t waiting;
        ::sigemptyset(&waiting);
        for (const int signal : interruptions)
            ::sigaddset(&waiting, signal);
        ::pthread_sigmask(SIG_BLOCK, &waiting, &m_mask);
        for (size_t i = 0; i < std::size(interruptions); ++i)
            ::sigaction(interruptions[i], &note, &m_before[i]);
        if (::tcgetattr(terminal, &m_mode) != 0)
            return;
        termios hidden = m_mode;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        hidden.c_lflag |= ICANON | ISIG | ECHONL;
        m_hidden = ::tcsetattr(terminal, TCSAFLUSH, &hidden) == 0;
    }
    ~HiddenTyping()
    {
        if (m_hidden)
            ::tcsetattr(m_terminal, TCSAFLUSH, &m_mode);
        for (size_t i = 0; i < std::size(interruptions); ++i)
            ::sigaction(interruptions[i], &m_before[i], nullptr);
        ::pthread_sigmask(SIG_SETMASK, &m_mask, nullptr);
    }
    HiddenTyping(const HiddenTyping &) = delete;
    HiddenTyping &operator=(const HiddenTyping &) = delete;
    bool isHidden() const { return m_hidden; }
    /// False: interrupted.
    bool waitForTyping() const
    {
        fd_set terminals;
        FD_ZERO(&terminals);
        FD_SET(m_terminal, &terminals);
        return ::pselect(m_terminal + 1, &terminals, nullptr, nullptr, nullptr, &m_mask) > 0;
    }

private:
    int m_terminal;
    termios m_mode = {};
    bool m_hidden = false;
    sigset_t m_mask = {};
    struct sigaction m_before[std::size(interruptions)] = {};
};

struct Descriptor
{
    int number;
    ~Descriptor()
    {
        if (number >= 0)
            ::close(number);
    }
};

/// How many bytes; negative: an error or an interruption.
ssize_t typedInto(SecretBytes &bytes, int terminal, const QByteArray &prompt)
{
    const HiddenTyping hidden(terminal);
    if (!hidden.isHidden() || ::write(terminal, prompt.constData(), static_cast<size_t>(prompt.size())) < 0 || !hidden.waitForTyping())
        return -1;
    return ::read(terminal, bytes.data(), static_cast<size_t>(bytes.size()));
}

} // namespace

bool canAskAtTerminal()
{
    const Descriptor terminal{::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)};
    return terminal.number >= 0 && ::isatty(STDERR_FILENO) == 1;
}

Result<SecretBytes> askAtTerminal(const QString &prompt)
{
    const Descriptor terminal{::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)};
    if (terminal.number < 0)
        return noTerminal();
    SecretBytes bytes(longestLine);
    for (;;) {
        const ssize_t length = typedInto(bytes, terminal.number, prompt.toLocal8Bit());
        if (length > 0)
            return firstLine(bytes, length);
        if (const int signal = interruption; signal != 0) {
            ::raise(signal); // as it would have been; after a pause the question comes again
            if (signal == SIGTSTP)
                continue;
        }
        return length == 0 || interruption != 0 ? Result<SecretBytes>(givenUp()) : Result<SecretBytes>(noTerminal());
    }
}

#endif

} // namespace galley

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.standin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;

/**
 * A mail server on the loopback address that takes mails and can be told to misbehave at any
 * command. Thread-safe.
 */
public final class SmtpStandIn implements AutoCloseable {

    /** Instead of an answer: the connection is closed. */
    public static final String HANG_UP = "hang up";

    /** Instead of an answer: nothing, ever. */
    public static final String SILENCE = "silence";

    private final ServerSocket listener;
    private final SSLContext tls;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<SmtpMail> mails = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    private SmtpStandIn(SSLContext tls) throws IOException {
        this.tls = tls;
        listener = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    }

    /** Without STARTTLS. */
    public static SmtpStandIn start() throws IOException {
        return start(null);
    }

    /**
     * With STARTTLS.
     *
     * @param tls what to show after STARTTLS; null: STARTTLS is not offered
     */
    public static SmtpStandIn start(SSLContext tls) throws IOException {
        SmtpStandIn standIn = new SmtpStandIn(tls);
        daemon(standIn::accept);
        return standIn;
    }

    public int port() {
        return listener.getLocalPort();
    }

    /**
     * From now on answers so to this.
     *
     * @param command such as {@code DATA}, or with its beginning, such as {@code RCPT
     *     TO:<nobody@example.org>}; {@code CONNECT} is the greeting, {@code .} the end of a mail
     * @param answer such as {@code 450 4.2.0 try again}, {@link #HANG_UP} or {@link #SILENCE}
     */
    public SmtpStandIn answering(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    public SmtpStandIn behavingAgain() {
        answers.clear();
        return this;
    }

    public List<SmtpMail> mails() {
        return List.copyOf(mails);
    }

    /** What clients said, in order, mails left out. */
    public List<String> commands() {
        return List.copyOf(commands);
    }

    void take(SmtpMail mail) {
        mails.add(mail);
    }

    SSLContext tls() {
        return tls;
    }

    /** The answer somebody asked for, or null. */
    String scripted(String line) {
        commands.add(line);
        return answers.entrySet().stream()
                .filter(entry -> line.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                sockets.add(socket);
                daemon(new SmtpTalk(this, socket));
            } catch (IOException e) {
                // Closed: the loop ends.
            }
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "smtp-stand-in");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}

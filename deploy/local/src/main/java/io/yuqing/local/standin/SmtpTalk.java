/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.standin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLSocket;

/** One conversation of the mail server (RFC 5321, AUTH PLAIN and LOGIN, STARTTLS). */
final class SmtpTalk implements Runnable {

    private final SmtpStandIn server;
    private Socket socket;
    private BufferedReader in;
    private OutputStream out;
    private boolean secured;
    private String from = "";
    private final List<String> recipients = new ArrayList<>();

    SmtpTalk(SmtpStandIn server, Socket socket) {
        this.server = server;
        this.socket = socket;
    }

    @Override
    public void run() {
        try {
            open();
            if (!say(server.scripted("CONNECT"), "220 stand-in ESMTP")) {
                return;
            }
            String line = in.readLine();
            while (line != null && handle(line)) {
                line = in.readLine();
            }
        } catch (IOException e) {
            // The client is gone; nobody waits for an answer.
        } finally {
            close();
        }
    }

    /** False: the conversation is over. */
    private boolean handle(String line) throws IOException {
        String scripted = server.scripted(line);
        String command = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
        if (scripted != null) {
            return say(scripted, "");
        }
        return switch (command) {
            case "EHLO" -> say(null, greeting());
            case "STARTTLS" -> say(null, "220 go ahead") && secure();
            case "AUTH" -> authenticate(line);
            case "MAIL" -> {
                from = inBrackets(line);
                recipients.clear();
                yield say(null, "250 ok");
            }
            case "RCPT" -> {
                recipients.add(inBrackets(line));
                yield say(null, "250 ok");
            }
            case "DATA" -> say(null, "354 end with .") && readMail();
            case "QUIT" -> {
                say(null, "221 bye");
                yield false;
            }
            default -> say(null, "250 ok");
        };
    }

    private String greeting() {
        String starttls = server.tls() == null || secured ? "" : "250-STARTTLS\r\n";
        return "250-stand-in\r\n" + starttls + "250 AUTH PLAIN LOGIN";
    }

    private boolean authenticate(String line) throws IOException {
        // PLAIN brings all at once, LOGIN asks twice; any user is let in.
        int questions = line.toUpperCase(Locale.ROOT).startsWith("AUTH LOGIN") ? 2 : 0;
        for (int i = 0; i < questions; i++) {
            say(null, "334 VXNlcm5hbWU6");
            in.readLine();
        }
        return say(null, "235 welcome");
    }

    private boolean readMail() throws IOException {
        StringBuilder source = new StringBuilder();
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            source.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
            line = in.readLine();
        }
        String scripted = server.scripted(".");
        if (scripted == null || scripted.equals(SmtpStandIn.SILENCE)) {
            server.take(new SmtpMail(from, List.copyOf(recipients), source.toString()));
        }
        return say(scripted, "250 queued");
    }

    private boolean secure() throws IOException {
        SSLSocket wrapped =
                (SSLSocket)
                        server.tls()
                                .getSocketFactory()
                                .createSocket(socket, null, socket.getPort(), true);
        wrapped.setUseClientMode(false);
        wrapped.startHandshake();
        socket = wrapped;
        secured = true;
        open();
        return true;
    }

    private void open() throws IOException {
        in =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        out = socket.getOutputStream();
    }

    private boolean say(String scripted, String usual) throws IOException {
        String answer = scripted == null ? usual : scripted;
        if (answer.equals(SmtpStandIn.HANG_UP)) {
            return false;
        }
        if (answer.equals(SmtpStandIn.SILENCE)) {
            // Until the client goes or the server is closed.
            String line = in.readLine();
            while (line != null) {
                line = in.readLine();
            }
            return false;
        }
        out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return true;
    }

    private static String inBrackets(String line) {
        int open = line.indexOf('<');
        int close = line.indexOf('>');
        return open < 0 || close < open ? "" : line.substring(open + 1, close);
    }

    private void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // Gone already.
        }
    }
}

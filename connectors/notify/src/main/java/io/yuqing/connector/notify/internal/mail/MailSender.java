/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.mail;

import io.yuqing.connector.notify.Attachment;
import io.yuqing.connector.notify.FileSender;
import io.yuqing.connector.notify.MailConfig;
import io.yuqing.connector.notify.Notice;
import io.yuqing.connector.notify.Outcome;
import io.yuqing.connector.notify.Reason;
import io.yuqing.connector.notify.Receipt;
import io.yuqing.connector.notify.SecretUnreadableException;
import io.yuqing.connector.notify.internal.secret.ReceiverSign;
import io.yuqing.connector.notify.internal.verdict.Verdict;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends a notice as one mail, perhaps with files; each recipient is a part, because a server may
 * refuse some.
 */
public final class MailSender implements FileSender {

    private final MailConfig config;
    private final Clock clock;
    private final SSLSocketFactory trust;

    public MailSender(MailConfig config, Clock clock) {
        this(config, clock, null);
    }

    /**
     * @param trust null: what the JDK trusts
     */
    MailSender(MailConfig config, Clock clock, SSLSocketFactory trust) {
        this.config = config;
        this.clock = clock;
        this.trust = trust;
    }

    @Override
    public int parts(Notice notice) {
        return 1;
    }

    /** The server, which counts by user. */
    @Override
    public String receiver() {
        String server = config.host() + ":" + config.port();
        return ReceiverSign.of("mail", server, String.valueOf(config.user()));
    }

    @Override
    public Receipt send(Notice notice, List<Attachment> files, long done) {
        long start = System.nanoTime();
        if (Attachment.isTooMuch(files)) {
            return Verdict.of(
                            Outcome.REJECTED,
                            Reason.SIZE,
                            "the files are more than "
                                    + (Attachment.MAX_BYTES >> 20)
                                    + " MB together")
                    .receipt(0, millisSince(start), config.to().size(), done);
        }
        String password;
        try {
            password = config.password() == null ? null : config.password().read();
        } catch (SecretUnreadableException e) {
            return Verdict.of(Outcome.REJECTED, Reason.SETUP, e.getMessage())
                    .receipt(0, millisSince(start), config.to().size(), done);
        }
        Result result = deliver(notice, files, password, done);
        return result.verdict().receipt(0, millisSince(start), config.to().size(), result.done());
    }

    private Result deliver(Notice notice, List<Attachment> files, String password, long done) {
        if (Long.bitCount(done) == config.to().size()) {
            return new Result(Verdict.of(Outcome.DELIVERED, Reason.OK, ""), done);
        }
        // The mail library finds its parts by the thread's class loader, which in a Flink task
        // started by another thread need not be the one of the job's jar.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(MailSender.class.getClassLoader());
        try {
            return converse(notice, files, password, done);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Result converse(Notice notice, List<Attachment> files, String password, long done) {
        Session session = Session.getInstance(properties());
        List<Address> waiting = new ArrayList<>();
        MimeMessage mail;
        try {
            mail = new NoticeMail(session, config, notice, files, clock.instant());
            for (int i = 0; i < config.to().size(); i++) {
                if ((done & 1L << i) == 0) {
                    waiting.add(address(i));
                }
            }
        } catch (MessagingException e) {
            return new Result(
                    Verdict.of(Outcome.REJECTED, Reason.CONTENT, "the mail cannot be built"), done);
        }
        Transport transport;
        try {
            transport = session.getTransport("smtp");
            transport.connect(config.host(), config.port(), config.user(), password);
        } catch (MessagingException e) {
            return new Result(MailVerdicts.connecting(e), done);
        }
        try {
            transport.sendMessage(mail, waiting.toArray(new Address[0]));
            return new Result(
                    Verdict.of(Outcome.DELIVERED, Reason.OK, ""), (1L << config.to().size()) - 1);
        } catch (SendFailedException e) {
            return new Result(MailVerdicts.sending(e), done | bits(e.getValidSentAddresses()));
        } catch (MessagingException e) {
            return new Result(MailVerdicts.sending(e), done);
        } finally {
            close(transport);
        }
    }

    private InternetAddress address(int i) throws MessagingException {
        return InternetAddress.parse(config.to().get(i), true)[0];
    }

    private long bits(Address[] sent) {
        Set<String> reached = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (Address address : sent == null ? new Address[0] : sent) {
            reached.add(((InternetAddress) address).getAddress());
        }
        long bits = 0;
        for (int i = 0; i < config.to().size(); i++) {
            try {
                bits |= reached.contains(address(i).getAddress()) ? 1L << i : 0;
            } catch (MessagingException e) {
                throw new IllegalStateException("Addresses were checked with the config.", e);
            }
        }
        return bits;
    }

    private Properties properties() {
        String millis = Long.toString(config.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty("mail.smtp.auth", Boolean.toString(config.user() != null));
        properties.setProperty("mail.smtp.sendpartial", "true");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        // Farewells are not worth waiting for.
        properties.setProperty("mail.smtp.quitwait", "false");
        switch (config.security()) {
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
        }
        if (trust != null) {
            properties.put("mail.smtp.ssl.socketFactory", trust);
        }
        return properties;
    }

    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // The mail's fate is decided; a connection that ends badly changes nothing.
        }
    }

    private static long millisSince(long startNanos) {
        return (System.nanoTime() - startNanos) / 1_000_000;
    }

    @Override
    public void close() {
        // Each attempt has a connection of its own.
    }

    private record Result(Verdict verdict, long done) {}
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.notify.internal.mail.MailSender;
import io.yuqing.connector.notify.senders.Senders;
import io.yuqing.local.standin.Fault;
import io.yuqing.local.standin.Receiver;
import io.yuqing.local.standin.RobotStandIn;
import io.yuqing.local.standin.SmtpStandIn;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever goes wrong, no secret is in what is kept or printed. */
@Timeout(120)
class SecretsTest {

    private static final List<String> SECRETS =
            List.of(
                    Robots.TOKEN,
                    URLEncoder.encode(Robots.TOKEN, StandardCharsets.UTF_8),
                    Robots.PLAIN_TOKEN,
                    Robots.SECRET,
                    Mails.PASSWORD);

    private final List<Object> kept = new ArrayList<>();

    @Test
    void noFaultBringsASecretIntoReceiptsLogsOrOutput(@TempDir Path folder) throws Exception {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        LogKeeper log = new LogKeeper();
        Logger root = Logger.getLogger("");
        root.addHandler(log);
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(System.out);
        try {
            everyRobotMeetsEveryFault(folder);
            mailFails(folder);
        } finally {
            System.setOut(out);
            System.setErr(err);
            root.removeHandler(log);
        }

        assertThat(kept).hasSizeGreaterThan(50);
        String all = kept + printed.toString(StandardCharsets.UTF_8) + log.text;
        assertThat(SECRETS).noneMatch(all::contains);
        assertThat(all)
                .as("the echo was there")
                .contains("message=HTTP 400")
                .doesNotContain("bad:");
    }

    private void everyRobotMeetsEveryFault(Path folder) throws Exception {
        try (RobotStandIn server = RobotStandIn.start()) {
            Robots robots = new Robots(folder, server);
            for (Vendor vendor : Vendor.values()) {
                ChannelConfig config =
                        robots.config(vendor, Map.of("timeout", Duration.ofMillis(300)));
                kept.add(config);
                try (Sender sender = Senders.open(config)) {
                    kept.add(sender);
                    kept.add(sender.receiver());
                    kept.add(sender.send(Samples.small("unknown robot")));
                    Receiver robot = robots.register(vendor);
                    for (Fault fault : Fault.values()) {
                        robot.next(fault);
                        kept.add(sender.send(Samples.small("k")));
                    }
                    kept.add(sender.send(Samples.small("k")));
                }
                Map<String, Object> nowhere = Map.of("url", "http://127.0.0.1:1");
                try (Sender sender = Senders.open(robots.config(vendor, nowhere))) {
                    kept.add(sender.send(Samples.small("k")));
                }
            }
            Receiver hook = server.webhook(Robots.HOOK, Robots.SECRET);
            Map<String, Object> token =
                    Map.of("token", robots.file(Robots.TOKEN), "timeout", Duration.ofMillis(300));
            try (Sender sender = robots.openWebhook(Clock.systemUTC(), token)) {
                for (Fault fault : Fault.values()) {
                    hook.next(fault);
                    kept.add(sender.send(Samples.small("k")));
                }
            }
        }
    }

    private void mailFails(Path folder) throws Exception {
        try (SmtpStandIn server = SmtpStandIn.start()) {
            MailConfig config =
                    Mails.config(server.port(), MailConfig.Security.NONE, Mails.login(folder));
            kept.add(config);
            for (String answer :
                    List.of(
                            "535 5.7.8 wrong password " + Mails.PASSWORD,
                            "454 4.7.0 later, " + Mails.PASSWORD,
                            SmtpStandIn.HANG_UP)) {
                server.behavingAgain().answering("AUTH", answer);
                try (Sender sender = new MailSender(config, Clock.systemUTC())) {
                    Receipt receipt = sender.send(Samples.small("k"));
                    assertThat(receipt.isDelivered()).isFalse();
                    kept.add(receipt);
                }
            }
        }
    }

    private static final class LogKeeper extends Handler {

        private final Queue<String> text = new ConcurrentLinkedQueue<>();

        private LogKeeper() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord entry) {
            text.add(entry.getMessage() + entry.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}

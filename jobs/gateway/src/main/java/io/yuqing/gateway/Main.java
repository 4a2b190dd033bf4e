/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway;

import io.yuqing.domain.field.FieldException;
import io.yuqing.gateway.config.GatewayConfig;
import io.yuqing.gateway.config.GatewayFile;
import io.yuqing.gateway.kafka.KafkaWords;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.kafka.common.KafkaException;

/** Starts the gateway: {@code --config FILE}. */
public final class Main {
    private static final String LOGGING = "log4j2.configurationFile";
    private static final int FAULTY = 2;

    private Main() {}

    public static void main(String[] args) {
        if (System.getProperty(LOGGING) == null) {
            // Before the first logger: what is logged stands here, not on some class path.
            System.setProperty(LOGGING, "classpath:io/yuqing/gateway/log4j2.properties");
        }
        if (args.length != 2 || !args[0].equals("--config")) {
            fail("name the file of settings: --config deploy/gateway.yaml");
        }
        try {
            run(GatewayFile.read(Path.of(args[1])));
        } catch (FieldException e) {
            GatewayFile.sentences(e).forEach(sentence -> say(args[1] + ": " + sentence));
            System.exit(FAULTY);
        } catch (IOException e) {
            fail(args[1] + ": " + e.getMessage());
        }
    }

    private static void run(GatewayConfig config) throws IOException {
        config.desk().flatMap(desk -> desk.access().log()).ifPresent(Main::logVisits);
        Gateway gateway = new Gateway(config);
        Runtime.getRuntime().addShutdownHook(new Thread(gateway::close, "stop"));
        try {
            gateway.run(System.out);
        } catch (KafkaException e) {
            fail(KafkaWords.of(e, config.kafka()));
        }
    }

    /** As log4j2.properties looks for it, which is read with the first logger after this. */
    private static void logVisits(Path file) {
        System.setProperty("yuqing.desk.visits", "visits");
        System.setProperty("yuqing.desk.visits.folder", file.getParent().toString());
        System.setProperty("yuqing.desk.visits.name", file.getFileName().toString());
    }

    private static void fail(String sentence) {
        say(sentence);
        System.exit(FAULTY);
    }

    private static void say(String sentence) {
        System.err.println("gateway: " + sentence);
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.local.standin.Delivery;
import io.yuqing.local.standin.Receiver;
import io.yuqing.local.standin.RobotStandIn;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A webhook that notes when the first notice of each subject came. */
final class NoticeListener implements Arrivals {
    static final String SECRET = "bench";

    /** The link of a notice tells its subject. */
    static final String BOARD = "http://127.0.0.1/{subject}";

    private static final String PATH = "/hooks/bench";

    private final ObjectMapper json = new ObjectMapper();
    private final long nanosOfEpoch = System.nanoTime() - System.currentTimeMillis() * 1_000_000L;
    private final RobotStandIn server = RobotStandIn.start();
    private final Receiver receiver = server.webhook(PATH, SECRET);

    NoticeListener() throws IOException {}

    String url() {
        return server.url() + PATH;
    }

    @Override
    public Map<String, Long> fired() {
        Map<String, Long> fired = new HashMap<>();
        for (Delivery delivery : receiver.delivered()) {
            fired.putIfAbsent(subject(delivery), nanosOfEpoch + delivery.atMillis() * 1_000_000L);
        }
        return fired;
    }

    @Override
    public void close() {
        server.close();
    }

    private String subject(Delivery delivery) {
        try {
            JsonNode link = json.readTree(delivery.text()).path("link");
            String encoded = link.asText().substring(link.asText().lastIndexOf('/') + 1);
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("a notice is no JSON", e);
        }
    }
}

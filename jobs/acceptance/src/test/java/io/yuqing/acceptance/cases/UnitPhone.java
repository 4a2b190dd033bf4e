/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yuqing.domain.cases.log.CaseIds;
import io.yuqing.tools.stack.Pause;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The browser of somebody in a unit who does not give up: what was not answered is sent once more,
 * the same form as before. Not thread-safe but for its counts.
 */
final class UnitPhone {
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration REST = Duration.ofMillis(100);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\">");

    /** The gateway cannot do it now. */
    private static final Set<Integer> LATER = Set.of(500, 502, 503, 504);

    /** The step is not possible yet: what came before is still to be read. */
    private static final int NOT_YET = 409;

    private static final int DONE = 200;

    private final String url;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(Redirect.NORMAL)
                    .connectTimeout(ANSWER)
                    .build();
    private final LongAdder broken = new LongAdder();
    private final LongAdder later = new LongAdder();

    UnitPhone(String url) {
        this.url = url;
    }

    /** Follows a link to a case. */
    void follow(String token) {
        ask(request("/c/" + token), false);
    }

    /**
     * Opens the form of a step and sends it until the gateway says what came of it.
     *
     * @return the act that the form was for
     */
    String tap(String caseId, String step, Map<String, String> typed) {
        String path = "/case/" + CaseIds.shortForm(caseId) + "/" + step;
        Map<String, String> fields = hidden(ask(request(path), false));
        fields.putAll(typed);
        HttpRequest.Builder sent =
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", "null")
                        .POST(BodyPublishers.ofString(encoded(fields)));
        ask(sent, true);
        return fields.get("action");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(ANSWER);
    }

    private String ask(HttpRequest.Builder builder, boolean tap) {
        HttpRequest request = builder.build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        String last = "";
        while (System.nanoTime() < end) {
            try {
                HttpResponse<String> answer = client.send(request, BodyHandlers.ofString(UTF_8));
                int status = answer.statusCode();
                if (status == DONE) {
                    return answer.body();
                }
                last = status + " " + answer.body();
                if (!LATER.contains(status) && (tap || status != NOT_YET)) {
                    throw new IllegalStateException(request.uri() + " was answered by " + last);
                }
                later.increment();
            } catch (IOException gone) {
                last = gone.toString();
                if (tap) {
                    broken.increment();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while tapping", e);
            }
            Pause.of(REST);
        }
        throw new IllegalStateException("nothing came of " + request.uri() + "; last: " + last);
    }

    private static Map<String, String> hidden(String page) {
        Map<String, String> fields = new HashMap<>();
        Matcher hidden = HIDDEN.matcher(page);
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        return fields;
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** How often a form was sent that nobody answered. */
    long broken() {
        return broken.sum();
    }

    /** How often it was told to come later. */
    long toldLater() {
        return later.sum();
    }
}

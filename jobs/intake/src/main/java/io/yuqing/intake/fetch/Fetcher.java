/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.fetch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Fetches a document as a good guest does: who asks is named, robots.txt is obeyed, nothing is sent
 * again that has not changed. Each step of a redirect is looked at like the first. Thread-safe.
 */
public final class Fetcher {
    /** Of a document, packed and unpacked. */
    static final int MOST_BYTES = 5 << 20;

    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final int MOST_REDIRECTS = 3;

    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9,"
                    + " application/json;q=0.8, */*;q=0.5";

    private final Clock clock;
    private final Getter getter;
    private final Robots robots;

    /**
     * @param contact of the office: its address on the web or by mail; may be empty
     */
    public Fetcher(String contact, Clock clock) {
        this(new AddressGuard(), contact, clock, PATIENCE);
    }

    Fetcher(AddressGuard guard, String contact, Clock clock, Duration patience) {
        this.clock = clock;
        this.getter = new Getter(guard, userAgent(contact), patience);
        this.robots = new Robots(getter, clock);
    }

    /**
     * Whether a contact can be sent to servers: one line of ASCII, such as {@code
     * https://www.example.gov.cn} or {@code wxb@example.gov.cn}.
     */
    public static boolean isContact(String contact) {
        return contact.matches("[!-~][ -~]{2,199}");
    }

    /**
     * @param within whether an address of the own network is meant; redirects to others of them are
     *     not
     * @param known of the last time
     * @throws FetchFault saying why there is nothing
     */
    public Fetched fetch(URI uri, boolean within, Validators known) throws FetchFault {
        List<URI> hops = new ArrayList<>();
        boolean moved = false;
        URI at = uri;
        while (hops.size() <= MOST_REDIRECTS) {
            boolean meant = within && Redirect.sameHost(uri, at);
            robots.check(at, meant);
            HttpAnswer answer = getter.get(at, meant, known, ACCEPT, MOST_BYTES);
            if (!answer.isRedirect()) {
                return fetched(at, hops, moved, answer);
            }
            hops.add(at);
            moved |= answer.status() == 301 || answer.status() == 308;
            at = Redirect.target(at, answer);
        }
        throw new FetchFault(FetchFlaw.REDIRECTS, uri.getHost(), MOST_REDIRECTS + "");
    }

    private Fetched fetched(URI at, List<URI> hops, boolean moved, HttpAnswer answer)
            throws FetchFault {
        int status = answer.status();
        if (status == 429 || status == 503) {
            throw new FetchFault(
                    FetchFlaw.BUSY,
                    at.getHost(),
                    "HTTP " + status,
                    RetryAfter.of(answer.header("Retry-After"), clock.instant()));
        }
        if (status != 200 && status != 304) {
            throw new FetchFault(FetchFlaw.STATUS, at.getHost(), "HTTP " + status);
        }
        return new Fetched(
                at,
                List.copyOf(hops),
                moved,
                status == 304,
                answer.body(),
                answer.header("Content-Type"),
                Validators.of(answer.header("ETag"), answer.header("Last-Modified")),
                answer.header("Cache-Control"));
    }

    private static String userAgent(String contact) {
        return contact.isEmpty() ? Robots.NAME : Robots.NAME + " (+" + contact + ")";
    }
}

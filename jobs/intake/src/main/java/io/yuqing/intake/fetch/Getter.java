/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.fetch;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;

/** One GET, without redirects. Thread-safe. */
final class Getter {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final AddressGuard guard;
    private final String userAgent;
    private final Duration patience;
    private final HttpClient client;

    /**
     * @param patience for the whole answer; shorter than Java remembers what it looked up, see
     *     {@link AddressGuard}
     */
    Getter(AddressGuard guard, String userAgent, Duration patience) {
        this.guard = guard;
        this.userAgent = userAgent;
        this.patience = patience;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(CONNECT)
                        .build();
    }

    /**
     * @param within whether an address of the own network is meant
     * @param most bytes, packed and unpacked
     */
    HttpAnswer get(URI uri, boolean within, Validators known, String accept, int most)
            throws FetchFault {
        guard.check(uri, within);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri)
                        .header("User-Agent", userAgent)
                        .header("Accept", accept)
                        .header("Accept-Encoding", "gzip");
        if (!known.etag().isEmpty()) {
            request.header("If-None-Match", known.etag());
        }
        if (!known.lastModified().isEmpty()) {
            request.header("If-Modified-Since", known.lastModified());
        }
        HttpResponse<byte[]> response = sent(request.build(), most);
        guard.check(uri, within);
        byte[] body = unpacked(uri.getHost(), response, most);
        return new HttpAnswer(response.statusCode(), response.headers(), body);
    }

    private HttpResponse<byte[]> sent(HttpRequest request, int most) throws FetchFault {
        String host = request.uri().getHost();
        CompletableFuture<HttpResponse<byte[]>> sent =
                client.sendAsync(request, info -> new CappedBytes(most));
        try {
            // The client's own time-out ends with the headers; this one is for the body too.
            return sent.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            sent.cancel(true);
            throw new FetchFault(FetchFlaw.TIMEOUT, host, patience.toSeconds() + " s");
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw new FetchFault(FetchFlaw.BROKEN, host, "interrupted");
        } catch (ExecutionException e) {
            throw new FetchFault(meaning(e), host, "");
        }
    }

    private static FetchFlaw meaning(Throwable error) {
        for (Throwable each = error; each != null; each = each.getCause()) {
            if (each instanceof HttpTimeoutException) {
                return FetchFlaw.TIMEOUT;
            }
            if (each instanceof UnresolvedAddressException) {
                return FetchFlaw.NO_SUCH_HOST;
            }
            if (each instanceof ConnectException) {
                return FetchFlaw.NO_CONNECTION;
            }
            if (each instanceof SSLException) {
                return FetchFlaw.TLS;
            }
        }
        return FetchFlaw.BROKEN;
    }

    private static byte[] unpacked(String host, HttpResponse<byte[]> response, int most)
            throws FetchFault {
        String packing = response.headers().firstValue("Content-Encoding").orElse("");
        byte[] body = limited(host, response.body(), most);
        return switch (packing.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> body.length == 0 ? body : gunzipped(host, body, most);
            default -> throw new FetchFault(FetchFlaw.ENCODING, host, packing);
        };
    }

    private static byte[] gunzipped(String host, byte[] packed, int most) throws FetchFault {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return limited(host, in.readNBytes(most + 1), most);
        } catch (EOFException e) {
            throw new FetchFault(FetchFlaw.BROKEN, host, "gzip");
        } catch (ZipException e) {
            throw new FetchFault(FetchFlaw.ENCODING, host, "gzip");
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory failed.", e);
        }
    }

    private static byte[] limited(String host, byte[] body, int most) throws FetchFault {
        if (body.length > most) {
            throw new FetchFault(FetchFlaw.TOO_LARGE, host, (most >> 10) + " KB");
        }
        return body;
    }
}

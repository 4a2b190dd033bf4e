/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class BoundedInputTest {
    private static final int MOST = 1_000;

    private final AtomicLong clock = new AtomicLong();
    private final BoundedInput input = new BoundedInput(MOST, Duration.ofSeconds(10), clock::get);

    @Test
    void shouldReadWhatIsAllowedPackedAndNot() throws IOException {
        byte[] body = "x".repeat(MOST).getBytes(UTF_8);

        assertThat(input.read(new ByteArrayInputStream(body), false)).isEqualTo(body);
        assertThat(input.read(new ByteArrayInputStream(gzip(body)), true)).isEqualTo(body);
    }

    @Test
    void shouldRefuseAByteMore() throws IOException {
        byte[] body = "x".repeat(MOST + 1).getBytes(UTF_8);

        refused(new ByteArrayInputStream(body), false, 413, "too_large");
        refused(new ByteArrayInputStream(gzip(body)), true, 413, "too_large");
    }

    /** A few kilobytes that would be gigabytes. */
    @Test
    void shouldStopUnpackingABombAtTheLimit() throws IOException {
        byte[] bomb = gzip(gzip(new byte[64 << 20]));
        InputStream inner = new GZIPInputStream(new ByteArrayInputStream(bomb));

        refused(inner, true, 413, "too_large");
    }

    @Test
    void shouldRefuseAStreamThatIsNoWholeGzip() throws IOException {
        byte[] whole = gzip("停水三天".repeat(20).getBytes(UTF_8));
        byte[] spoilt = whole.clone();
        spoilt[whole.length / 2] = (byte) ~whole[whole.length / 2];

        refused(new ByteArrayInputStream("no gzip".getBytes(UTF_8)), true, 400, "bad_gzip");
        refused(new ByteArrayInputStream(new byte[0]), true, 400, "bad_gzip");
        refused(
                new ByteArrayInputStream(Arrays.copyOf(whole, whole.length - 9)),
                true,
                400,
                "bad_gzip");
        refused(new ByteArrayInputStream(spoilt), true, 400, "bad_gzip");
    }

    /** Of a slow connection nothing is there yet when a part ends. */
    @Test
    void shouldReadAllPartsOfAStreamAlsoWhenTheyComeSlowly() throws IOException {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        parts.write(gzip("停水\n".getBytes(UTF_8)));
        parts.write(gzip("三天\n".getBytes(UTF_8)));
        InputStream slow =
                new FilterInputStream(new ByteArrayInputStream(parts.toByteArray())) {
                    @Override
                    public int available() {
                        return 0;
                    }

                    @Override
                    public int read(byte[] bytes, int at, int length) throws IOException {
                        return super.read(bytes, at, Math.min(length, 1));
                    }
                };

        assertThat(input.read(slow, true)).isEqualTo("停水\n三天\n".getBytes(UTF_8));
    }

    @Test
    void shouldWaitForNobodyWhoSendsByteByByte() {
        InputStream drip =
                new InputStream() {
                    @Override
                    public int read() {
                        return 'x';
                    }

                    @Override
                    public int read(byte[] bytes, int at, int length) {
                        clock.addAndGet(TimeUnit.SECONDS.toNanos(4));
                        bytes[at] = 'x';
                        return 1;
                    }
                };

        refused(drip, false, 408, "too_slow");
    }

    @Test
    void shouldSayThatAConnectionEndedTooEarly() {
        InputStream gone =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("Idle timeout expired: 30000/30000 ms");
                    }
                };

        refused(gone, false, 408, "too_slow");
    }

    private void refused(InputStream body, boolean packed, int status, String error) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> input.read(body, packed))
                .satisfies(
                        problem -> {
                            assertThat(problem.status()).isEqualTo(status);
                            assertThat(problem.error()).isEqualTo(error);
                        });
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body);
        }
        return bytes.toByteArray();
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.encoder;

/**
 * Turns a text into numbers that lie close together where two texts say the same: bge-small-zh-v1.5
 * on ONNX Runtime. About 10 ms of CPU time a text and 60 MB outside the heap, so it is for the few
 * texts that matter, never for each item.
 *
 * <p>Safe for threads. All users in a class loader share one session; it is let go with the last
 * {@link #close()}. The numbers differ in the last digits between kinds of processors: round what
 * is made of them, and never compare them for being equal.
 */
public final class TextEncoder implements AutoCloseable {

    public static final int DIMENSIONS = 512;

    /** A text is cut at so many pieces: about as many Chinese characters. */
    public static final int PIECES = 128;

    /** Which model it is, by its checksum. */
    public static final String VERSION = "bge-" + ModelFiles.MODEL_SHA256.substring(0, 8);

    private static final SharedSession SHARED = new SharedSession();

    private final SharedSession.Reader reader;
    private volatile boolean closed;

    private TextEncoder(SharedSession.Reader reader) {
        this.reader = reader;
    }

    /**
     * The first call in a JVM takes about .3 s.
     *
     * @throws NoEncoderException if it cannot run here; whoever can do without asks {@link
     *     #isAvailable()} first, or catches this and logs its sentence
     */
    public static TextEncoder open() {
        return new TextEncoder(SHARED.take());
    }

    /** Whether it can run here; opens it to see. */
    public static boolean isAvailable() {
        try (TextEncoder encoder = open()) {
            return encoder.encode("").length == DIMENSIONS;
        } catch (NoEncoderException e) {
            return false;
        }
    }

    /** Whether the runtime's jar is there, without opening anything; it may still not run. */
    public static boolean isInstalled() {
        return TextEncoder.class.getResource("/ai/onnxruntime/OrtSession.class") != null;
    }

    /** The mean vector of a text, of length 1: the cosine of two is their product. */
    public float[] encode(String text) {
        return HeadInput.unit(read(text).mean(), new float[DIMENSIONS], 0);
    }

    /** What the heads are given. */
    public EncodedText read(String text) {
        if (closed) {
            throw new IllegalStateException("This encoder was closed; open another.");
        }
        long[] ids = reader.pieces().ids(text, PIECES);
        float[] states = reader.session().run(ids);
        float[] whole = new float[DIMENSIONS];
        float[] mean = new float[DIMENSIONS];
        for (int d = 0; d < DIMENSIONS; d++) {
            whole[d] = states[d];
            double sum = 0;
            for (int piece = 0; piece < ids.length; piece++) {
                sum += states[piece * DIMENSIONS + d];
            }
            mean[d] = (float) (sum / ids.length);
        }
        return new EncodedText(whole, mean);
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            SHARED.giveBack();
        }
    }
}

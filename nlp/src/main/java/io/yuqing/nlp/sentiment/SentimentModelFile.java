/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

import io.yuqing.nlp.features.TextFeatures;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/**
 * The form of the model on disk, gzipped: magic, format version, feature specification, labels,
 * fingerprint of the training data, temperature, for each class scale and bias, the weights class
 * by class, what the turns add class by class, and the SHA-256 of all before it. A file that is
 * anything else is refused, since a wrong model judges without an error. Reading needs nothing but
 * the JDK.
 */
public final class SentimentModelFile {

    public static final int MAGIC = 0x5951_534D; // "YQSM"
    public static final int FORMAT = 3;
    public static final String RESOURCE = "sentiment.bin";

    /** What the features of a model have to be; a model of others is refused. */
    public static final String FEATURES =
            TextFeatures.SPEC + "; " + ContextFeatures.SPEC + "; " + Turns.SPEC;

    /** Weights of each class. */
    public static final int BUCKETS = (1 << TextFeatures.BITS) + ContextFeatures.BUCKETS;

    private static final int DIGEST_BYTES = 32;

    private SentimentModelFile() {}

    /**
     * The model in the jar.
     *
     * @throws IllegalStateException if it is missing
     * @throws UncheckedIOException if it is refused
     */
    public static SentimentModel loadResource() {
        try (InputStream resource = SentimentModelFile.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(
                        "The sentiment model "
                                + RESOURCE
                                + " is missing from the jar; rebuild yuqing-nlp.");
            }
            return read(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The sentiment model " + RESOURCE + " cannot be read.", e);
        }
    }

    /**
     * @throws IOException if the file cannot be read or is refused
     */
    public static SentimentModel read(InputStream file) throws IOException {
        byte[] all = new GZIPInputStream(file).readAllBytes();
        if (all.length < DIGEST_BYTES) {
            throw refused("it has " + all.length + " bytes");
        }
        byte[] digest = sha256(all, all.length - DIGEST_BYTES);
        if (!Arrays.equals(digest, 0, DIGEST_BYTES, all, all.length - DIGEST_BYTES, all.length)) {
            throw refused("its checksum does not fit its content");
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(all));
        expect("magic", MAGIC, in.readInt());
        expect("format", FORMAT, in.readInt());
        expect("feature specification", FEATURES, in.readUTF());
        Sentiment[] labels = Sentiment.values();
        expect("number of labels", labels.length, in.readInt());
        for (Sentiment label : labels) {
            expect("label", label.name(), in.readUTF());
        }
        byte[] data = new byte[DIGEST_BYTES];
        in.readFully(data);
        float temperature = in.readFloat();
        float[] scales = new float[labels.length];
        float[] biases = new float[labels.length];
        for (int c = 0; c < labels.length; c++) {
            scales[c] = in.readFloat();
            biases[c] = in.readFloat();
        }
        byte[] weights = new byte[labels.length * BUCKETS];
        in.readFully(weights);
        float[][] turns = new float[labels.length][Turns.COUNT];
        for (float[] ofClass : turns) {
            for (int turn = 0; turn < ofClass.length; turn++) {
                ofClass[turn] = in.readFloat();
            }
        }
        HexFormat hex = HexFormat.of();
        return new SentimentModel(
                weights,
                scales,
                biases,
                temperature,
                turns,
                new ModelIdentity(hex.formatHex(digest), hex.formatHex(data)));
    }

    public static byte[] sha256(byte[] bytes, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, length);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static void expect(String what, Object expected, Object found) throws IOException {
        if (!expected.equals(found)) {
            throw refused("its " + what + " is " + found + ", not " + expected);
        }
    }

    private static IOException refused(String reason) {
        return new IOException(
                "The sentiment model is refused: " + reason + "; retrain it (nlp/README.md).");
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.encoder;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The form of a head on disk: magic, format, SHA-256 of the encoder's model, fingerprint of the
 * training texts, labels, share, temperature, number of inputs, number of layers, for each its
 * number of rows and for each row scale, bias and weights as bytes, and the SHA-256 of all before
 * it. A head of another model is refused, since it judges without an error.
 *
 * @param checksum of the content, in hexadecimal digits
 */
public record HeadFile(Head head, String checksum) {

    static final String ROUTING = "routing-head.bin";
    static final String SENTIMENT = "sentiment-head.bin";

    private static final int MAGIC = 0x5951_4844; // "YQHD"
    private static final int FORMAT = 2;
    private static final int DIGEST_BYTES = 32;

    /** One answer of a layer: its bytes times scale, and bias, give it. */
    @SuppressWarnings("ArrayRecordComponent") // goes into the file; never compared
    public record Row(float scale, float bias, byte[] weights) {}

    /**
     * @throws IllegalStateException if the jar lacks it
     */
    static HeadFile load(String resource, List<String> labels) {
        try (InputStream file = HeadFile.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException(
                        "The head " + resource + " is missing from the jar; rebuild yuqing-nlp.");
            }
            return read(file.readAllBytes(), labels);
        } catch (IOException e) {
            throw new UncheckedIOException("The head " + resource + " cannot be read.", e);
        }
    }

    /**
     * @param labels of the classes, in the order they must have
     * @throws IOException if it is refused
     */
    public static HeadFile read(byte[] file, List<String> labels) throws IOException {
        int content = file.length - DIGEST_BYTES;
        if (content < 0) {
            throw refused("it has " + file.length + " bytes");
        }
        String checksum = ModelFiles.sha256(Arrays.copyOf(file, content));
        if (!checksum.equals(HexFormat.of().formatHex(file, content, file.length))) {
            throw refused("its checksum does not fit its content");
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
        expect("magic", MAGIC, in.readInt());
        expect("format", FORMAT, in.readInt());
        expect("encoder", ModelFiles.MODEL_SHA256, in.readUTF());
        in.readUTF(); // the fingerprint: to be read by people
        expect("number of labels", labels.size(), in.readInt());
        for (String label : labels) {
            expect("label", label, in.readUTF());
        }
        Head.Pooling pooling = new Head.Pooling(in.readFloat(), in.readFloat());
        int inputs = in.readInt();
        List<Layer> layers = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            Layer layer = layer(in, inputs);
            layers.add(layer);
            inputs = layer.biases().length;
        }
        expect("number of answers", labels.size(), inputs);
        return new HeadFile(new Head(layers, pooling), checksum);
    }

    private static Layer layer(DataInputStream in, int inputs) throws IOException {
        byte[][] weights = new byte[in.readInt()][inputs];
        float[] scales = new float[weights.length];
        float[] biases = new float[weights.length];
        for (int row = 0; row < weights.length; row++) {
            scales[row] = in.readFloat();
            biases[row] = in.readFloat();
            in.readFully(weights[row]);
        }
        return new Layer(weights, scales, biases);
    }

    /**
     * The bytes of a head, the same for the same head.
     *
     * @param layers of each its rows; the first is given the vector
     */
    public static byte[] write(
            List<String> labels, List<List<Row>> layers, Head.Pooling pooling, String fingerprint)
            throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(content);
        out.writeInt(MAGIC);
        out.writeInt(FORMAT);
        out.writeUTF(ModelFiles.MODEL_SHA256);
        out.writeUTF(fingerprint);
        out.writeInt(labels.size());
        for (String label : labels) {
            out.writeUTF(label);
        }
        out.writeFloat(pooling.share());
        out.writeFloat(pooling.temperature());
        out.writeInt(layers.get(0).get(0).weights().length);
        out.writeInt(layers.size());
        for (List<Row> rows : layers) {
            out.writeInt(rows.size());
            for (Row row : rows) {
                out.writeFloat(row.scale());
                out.writeFloat(row.bias());
                out.write(row.weights());
            }
        }
        out.write(HexFormat.of().parseHex(ModelFiles.sha256(content.toByteArray())));
        return content.toByteArray();
    }

    private static void expect(String what, Object expected, Object found) throws IOException {
        if (!expected.equals(found)) {
            throw refused("its " + what + " is " + found + ", not " + expected);
        }
    }

    private static IOException refused(String reason) {
        return new IOException(
                "The head is refused: " + reason + "; train it anew (nlp/README.md).");
    }
}

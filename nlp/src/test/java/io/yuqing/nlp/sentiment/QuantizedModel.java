/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

import de.bwaldvogel.liblinear.Model;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** A trained model with its weights as bytes, scaled class by class, ready to be written. */
public record QuantizedModel(byte[][] weights, float[] scales, float[] biases) {

    public static QuantizedModel of(Model model, int buckets) {
        double[] ones = new double[buckets];
        Arrays.fill(ones, 1);
        return of(model, ones);
    }

    /**
     * @param featureScales by which the values of each bucket were multiplied for the training;
     *     they go into its weights
     */
    static QuantizedModel of(Model model, double[] featureScales) {
        int buckets = featureScales.length;
        int classes = model.getNrClass();
        byte[][] weights = new byte[classes][buckets];
        float[] scales = new float[classes];
        float[] biases = new float[classes];
        double[] trained = model.getFeatureWeights();
        for (int column = 0; column < classes; column++) {
            // LIBLINEAR numbers its columns in the order in which it met the labels.
            int label = model.getLabels()[column];
            double most = 0;
            for (int i = 0; i < buckets; i++) {
                most = Math.max(most, Math.abs(trained[i * classes + column] * featureScales[i]));
            }
            scales[label] = (float) (most / Byte.MAX_VALUE);
            biases[label] = (float) trained[buckets * classes + column];
            for (int i = 0; i < buckets; i++) {
                weights[label][i] =
                        (byte)
                                Math.round(
                                        trained[i * classes + column]
                                                * featureScales[i]
                                                / scales[label]);
            }
        }
        return new QuantizedModel(weights, scales, biases);
    }

    /** The score of each class; negative buckets are unknown ones. */
    public double[] margins(int[] features) {
        double[] margins = new double[weights.length];
        for (int c = 0; c < weights.length; c++) {
            int sum = 0;
            for (int bucket : features) {
                sum += bucket < 0 ? 0 : weights[c][bucket];
            }
            margins[c] = sum * scales[c] / Math.sqrt(features.length) + biases[c];
        }
        return margins;
    }

    /** The bytes of the model file; see {@link SentimentModelFile}. */
    byte[] file(Calibration calibration, float[][] turns, byte[] dataFingerprint)
            throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(content);
        out.writeInt(SentimentModelFile.MAGIC);
        out.writeInt(SentimentModelFile.FORMAT);
        out.writeUTF(SentimentModelFile.FEATURES);
        out.writeInt(weights.length);
        for (Sentiment label : Sentiment.values()) {
            out.writeUTF(label.name());
        }
        out.write(dataFingerprint);
        out.writeFloat((float) calibration.temperature());
        for (int c = 0; c < weights.length; c++) {
            out.writeFloat(scales[c]);
            out.writeFloat(biases[c] + calibration.bias(c));
        }
        for (byte[] plane : weights) {
            out.write(plane);
        }
        for (float[] ofClass : turns) {
            for (float added : ofClass) {
                out.writeFloat(added);
            }
        }
        byte[] bytes = content.toByteArray();
        out.write(SentimentModelFile.sha256(bytes, bytes.length));
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            content.writeTo(gzip);
        }
        return zipped.toByteArray();
    }
}

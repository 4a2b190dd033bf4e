/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * The one class that touches ONNX Runtime, so that without its jar nothing else fails to load. One
 * text at a time: with int8 a text's numbers depend on the others of its batch. One thread, and
 * none that spins: the threads that call are the parallelism.
 */
final class OnnxSession implements AutoCloseable {

    private final OrtEnvironment environment;
    private final OrtSession session;

    /**
     * @throws LinkageError if the runtime's jar or its native library is not there
     * @throws NoEncoderException if the runtime refuses the model
     */
    OnnxSession(byte[] model) {
        environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
        try (SessionOptions options = new SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.addConfigEntry("session.inter_op.allow_spinning", "0");
            session = environment.createSession(model, options);
        } catch (OrtException e) {
            throw new NoEncoderException(
                    "ONNX Runtime refuses the encoder's model: "
                            + e.getMessage()
                            + "; use the version of it that the parent pom.xml pins.",
                    e);
        }
    }

    /** The last hidden state: for each piece {@value TextEncoder#DIMENSIONS} numbers in a row. */
    float[] run(long[] ids) {
        long[] shape = {1, ids.length};
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor pieces = tensor(ids, shape);
                OnnxTensor mask = tensor(ones, shape);
                OnnxTensor types = tensor(new long[ids.length], shape);
                OrtSession.Result result =
                        session.run(
                                Map.of(
                                        "input_ids", pieces,
                                        "attention_mask", mask,
                                        "token_type_ids", types))) {
            FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] copy = new float[states.remaining()];
            states.get(copy);
            return copy;
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "ONNX Runtime cannot read a text of "
                            + ids.length
                            + " pieces: "
                            + e.getMessage()
                            + ".",
                    e);
        }
    }

    private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The encoder's session cannot be closed.", e);
        }
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Remembers the vectors of texts, by the exact text, and forgets those not asked for longest. A
 * vector of 512 numbers takes 2 KB. Safe for threads; two that ask for a new text at once may both
 * have it encoded.
 */
public final class VectorCache implements Function<String, float[]> {

    private static final float LOAD = .75f;

    private final Function<String, float[]> encoder;
    private final Map<String, float[]> vectors;

    /**
     * @param encoder gives the same vector for the same text; nobody changes it afterwards
     * @param most texts that are remembered
     */
    public VectorCache(Function<String, float[]> encoder, int most) {
        this.encoder = encoder;
        this.vectors =
                new LinkedHashMap<>(16, LOAD, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
                        return size() > most;
                    }
                };
    }

    @Override
    public float[] apply(String text) {
        synchronized (vectors) {
            float[] known = vectors.get(text);
            if (known != null) {
                return known;
            }
        }
        float[] vector = encoder.apply(text);
        synchronized (vectors) {
            vectors.put(text, vector);
        }
        return vector;
    }

    int size() {
        synchronized (vectors) {
            return vectors.size();
        }
    }
}

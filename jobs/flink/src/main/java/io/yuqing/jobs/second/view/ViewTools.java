/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.second.view;

import io.yuqing.nlp.encoder.TextEncoder;
import java.io.Serializable;
import java.util.function.LongSupplier;
import org.apache.flink.util.function.SerializableSupplier;

/**
 * What views need of the second reading; opened where they are grouped.
 *
 * @param encoder the one that all of a JVM share
 * @param turn asked before each text how many nanoseconds it has to wait
 */
public record ViewTools(
        SerializableSupplier<TextEncoder> encoder, SerializableSupplier<LongSupplier> turn)
        implements Serializable {}

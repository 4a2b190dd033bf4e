/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Posts and comments as they come from Kafka: the decoder that never throws, its rules, and the
 * envelope of what it rejects.
 */
package io.yuqing.wire.item;

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * How a client gets into a broker that asks for TLS and a password. No records enter here, and no
 * password is kept.
 */
package io.yuqing.connector.kafka.access;

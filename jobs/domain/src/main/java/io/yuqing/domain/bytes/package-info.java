/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Variable-length integers and texts as bytes, for state and for values that travel between
 * operators. Knows no class of the domain.
 */
package io.yuqing.domain.bytes;

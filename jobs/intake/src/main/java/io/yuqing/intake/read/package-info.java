/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * One file before anything of it is sent: its adapter, the edge where people are taken out, the
 * check of the jobs, and what came of it.
 */
package io.yuqing.intake.read;
